export * from './partnership/partnership.dto.js';
export * from './partnership/partnership.repository.js';
export * from './partnership/partnership.service.js';
export * from './partnerships.module.js';

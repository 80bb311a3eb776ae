export * from './pledge/pledge.dto.js';
export * from './pledge/pledge-facts.js';
export type { PledgeFact } from './pledge/pledge.repository.js';
export * from './pledge/pledge.service.js';
export * from './resources.module.js';
export * from './shared-resource/shared-resource.dto.js';
export * from './shared-resource/shared-resource.service.js';

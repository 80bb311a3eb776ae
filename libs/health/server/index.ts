export * from './health/health.dto.js';
export * from './health.module.js';
export * from './portfolio/portfolio.dto.js';

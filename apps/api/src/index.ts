export * from './api.module.js';
export * from './http.js';
export * from './request-log.js';

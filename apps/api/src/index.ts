export * from './api.module.js';
export * from './http.js';

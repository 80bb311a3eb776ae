export * from './identity-problem-texts.js';
export * from './organisation.js';
export * from './permission.js';

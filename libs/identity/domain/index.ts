export * from './audit-action.js';
export * from './audit-sentence.js';
export * from './identity-problem-texts.js';
export * from './organisation.js';
export * from './permission-table.js';
export * from './permission-texts.js';
export * from './permission.js';

export * from './promise.js';
export * from './reminder-mail.js';
export * from './reminder-rule.js';
export * from './task.js';

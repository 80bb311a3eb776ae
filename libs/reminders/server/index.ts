export * from './inbox/inbox-item.dto.js';
export * from './promise/promise.dto.js';
export * from './reminders.module.js';
export * from './task/task.dto.js';

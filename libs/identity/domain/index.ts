export * from './email-likeness.js';
export * from './identity-problem-texts.js';
export * from './invitation-list.js';
export * from './membership-invitation-mail.js';
export * from './municipalities.js';
export * from './organisation.js';
export * from './permission.js';
export * from './programme-role.js';

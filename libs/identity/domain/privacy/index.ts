export * from './data-request.js';
export * from './personal-data-kind.js';
export * from './privacy-mail.js';
export * from './pseudonym.js';
export * from './retention.js';

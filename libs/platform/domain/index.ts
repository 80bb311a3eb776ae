export * from './coded-error.js';
export * from './csv.js';
export * from './date-in-words.js';
export * from './file-kind.js';
export * from './language.js';
export * from './local-date.js';
export * from './page.js';
export * from './problem-texts.js';

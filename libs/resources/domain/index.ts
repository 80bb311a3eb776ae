export * from './pledge.js';
export * from './pledge-problem-texts.js';

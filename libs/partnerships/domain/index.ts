export * from './partnership.js';
export * from './partnership-problem-texts.js';

export * from './occurrences.js';
export * from './recurrence-in-words.js';
export * from './recurrence-problem-texts.js';
export * from './recurrence-rule.js';

export * from './amount-in-words.js';
export * from './pledge.js';
export * from './pledge-problem-texts.js';
export * from './shared-resource.js';
export * from './shared-resource-problem-texts.js';

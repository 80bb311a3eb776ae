export * from './agreement.js';
export * from './agreement-problem-texts.js';
export * from './milestone.js';

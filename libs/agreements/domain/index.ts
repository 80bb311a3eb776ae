export * from './agreement.js';
export * from './agreement-problem-texts.js';
export * from './milestone.js';
export * from './record/canonical-json.js';
export * from './record/record-chain.js';
export * from './record/record-file.js';
export * from './record/strict-json.js';
export * from './record/verify-record.js';

export * from './dimensions-to-discuss.js';
export * from './discussion-point-text.js';
export * from './improvement.js';
export * from './improvement-notice.js';
export * from './result-texts.js';
export * from './shown-results.js';
export * from './wave-finding.js';

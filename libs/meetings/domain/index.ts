export * from './joint-decision.js';
export * from './meeting.js';
export * from './meeting-plan.js';
export * from './meeting-problem-texts.js';
export * from './meeting-rhythm.js';

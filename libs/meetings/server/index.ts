export * from './discussion-point/discussion-point.service.js';
export * from './meeting/meeting.dto.js';
export * from './meeting/meeting.facts.js';
export * from './meeting/meeting.service.js';
export * from './meetings.module.js';

export * from './discussion-section/discussion-section';
export * from './meeting-section/meeting-section';
export * from './meeting.routes';

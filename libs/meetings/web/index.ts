export { DiscussionSection } from './discussion-section/discussion-section';
export { MeetingSection } from './meeting-section/meeting-section';
export { meetingRoutes, partnershipMeetingRoutes, provideMeetingTexts } from './meeting.routes';

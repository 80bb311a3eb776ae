export { inboxRoutes, promiseRoutes, provideReminderTexts, workRoutes } from './reminder.routes';
export { PromiseSection } from './promises/promise-section';

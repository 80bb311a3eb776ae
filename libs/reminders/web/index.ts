export { inboxRoutes, workRoutes } from './reminder.routes';

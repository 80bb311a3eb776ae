export * from './reminder.routes';
export * from './promises/promise-section';

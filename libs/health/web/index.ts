export * from './health.routes';
export * from './health-section/health-section';

export { partnershipHealthRoutes, portfolioRoutes, provideHealthTexts } from './health.routes';
export { HealthSection } from './health-section/health-section';

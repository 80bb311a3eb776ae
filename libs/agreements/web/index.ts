export { AgreementDetail } from './agreement-detail/agreement-detail';
export { AgreementSection } from './agreement-section/agreement-section';
export { agreementDraftRoutes, agreementRoutes, milestoneRoutes, provideAgreementTexts } from './agreement.routes';
export { NewAgreementPage } from './new-agreement/new-agreement';

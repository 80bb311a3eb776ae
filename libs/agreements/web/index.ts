export { AgreementDetail } from './agreement-detail/agreement-detail';
export { AgreementSection } from './agreement-section/agreement-section';
export { agreementRoutes, milestoneRoutes, obligationRoutes, provideAgreementTexts } from './agreement.routes';
export { AttestationPage } from './attestation/attestation-page';
export { AttestationSection } from './attestation/attestation-section';
export { NewAgreementPage } from './new-agreement/new-agreement';

export { FairClock } from './fair-clock/fair-clock';
export { WaitPauses } from './wait-pauses/wait-pauses';
export { AgreementDetail } from './agreement-detail/agreement-detail';
export { AgreementSection } from './agreement-section/agreement-section';
export {
  agreementDraftRoutes,
  agreementLifeRoutes,
  agreementRoutes,
  milestoneRoutes,
  obligationRoutes,
  provideAgreementDraftTexts,
  provideAgreementTexts,
  timelineRoutes,
} from './agreement.routes';
export { AttestationPage } from './attestation/attestation-page';
export { AttestationSection } from './attestation/attestation-section';
export { NewAgreementPage } from './new-agreement/new-agreement';
export { TimelinePage } from './timeline/timeline-page';

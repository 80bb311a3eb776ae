export * from './agreement/agreement.dto.js';
export * from './agreement/agreement-facts.js';
export type { AgreementFact } from './agreement/agreement.repository.js';
export * from './agreement/agreement.service.js';
export * from './agreement/register-agreement.use-case.js';
export * from './agreements.module.js';
export * from './milestone/milestone.dto.js';
export type { MilestoneFact } from './milestone/milestone.repository.js';
export * from './milestone/milestone.service.js';

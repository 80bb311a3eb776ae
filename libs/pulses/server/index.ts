export * from './invitation/pulse-links.js';
export * from './pulses.module.js';
export * from './results/released-results.js';
export { FreezePlan } from './vault/freeze-plan.use-case.js';
export { StatementLinks } from './statement/statement-links.js';
export * from './wave/wave.dto.js';
export * from './wave/wave.repository.js';
export { WavePlanning } from './wave/wave-planning.js';
export * from './wave/wave.service.js';

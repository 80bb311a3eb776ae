export * from './fair-clock/fair-clock';
export * from './agreement-detail/agreement-detail';
export * from './agreement-section/agreement-section';
export * from './agreement.routes';

export * from './wave-section/wave-section';
export * from './pulse.routes';

export { WaveSection } from './wave-section/wave-section';
export { partnershipWaveRoutes, providePulseTexts, pulseRoutes } from './pulse.routes';

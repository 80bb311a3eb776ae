export * from './pledge-section/pledge-section';
export * from './pledge-texts';
export * from './shared-resource/shared-resource-section';

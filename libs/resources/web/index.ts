export { PledgeSection } from './pledge-section/pledge-section';
export { providePledgeTexts } from './pledge-texts';
export { SharedResourceSection } from './shared-resource/shared-resource-section';

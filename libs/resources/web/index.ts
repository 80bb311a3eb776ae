export { PledgeSection } from './pledge-section/pledge-section';
export { providePledgeTexts } from './pledge-texts';

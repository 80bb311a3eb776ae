export { settled } from './settled';
export { provideTestTexts } from './test-texts';

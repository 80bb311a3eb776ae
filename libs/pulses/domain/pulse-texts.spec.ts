import { fillText } from '@samenspel/platform/domain';
import * as texts from './pulse-texts.js';

const sameInBothLanguages = ['open'];

describe('the texts of pulses', () => {
  it.each(Object.entries(texts))('%s has every text in Dutch and English', (_, table) => {
    for (const text of Object.values(table)) {
      expect(text.nl.trim()).not.toBe('');
      expect(text.en.trim()).not.toBe('');
      expect(text.nl === text.en && !sameInBothLanguages.includes(text.nl)).toBe(false);
    }
  });

  it('names the minimum where nothing is shown', () => {
    for (const text of Object.values(texts.withheldTexts)) {
      expect(fillText(text.nl, { minimum: 7 })).toContain('minder dan 7');
      expect(fillText(text.en, { minimum: 7 })).toContain('fewer than 7');
    }
  });
});

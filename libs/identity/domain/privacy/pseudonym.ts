import type { Text } from '@samenspel/platform/domain';

/** What a person who was erased is called: the word and four signs that tell two of them apart. */
export const pseudonymOf = (signs: string): string => `Gewist ${signs}`;

/** The words that an administrator types before a person is erased for good. */
export const erasureConfirmation: Text = { nl: 'wis voorgoed', en: 'erase for good' };

/** Whether the words are those in any of the languages, whatever their case. */
export function isErasureConfirmed(words: string): boolean {
  return Object.values(erasureConfirmation).includes(words.trim().toLowerCase());
}

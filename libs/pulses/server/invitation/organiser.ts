import { fillText, type Language, type Text } from '@samenspel/platform/domain';

const phrase: Text = { nl: '{name} van {organisation}', en: '{name} of {organisation}' };

/** Who asks, as people know them. */
export function organiserPhrase(name: string, organisation: string, language: Language): string {
  return fillText(phrase[language], { name, organisation });
}

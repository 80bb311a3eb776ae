import type { ConversationCode, ConversationDto, ConversationFactCode, ConversationFactDto, ConversationValue, HealthDto } from '@samenspel/api-client';
import { formatNumber, type Language } from '@samenspel/ui';

/** Texts of health by key. */
export type Translate = (key: string, values?: Record<string, unknown>) => string;

/** What a conversation is called after, when that fact is among its facts; by its own code otherwise. */
const titledAfter: Readonly<Record<ConversationCode, Partial<Record<ConversationFactCode, string>>>> = {
  'drift': { 'trust-fell': 'drift-trust', 'goal-alignment-fell': 'drift-course' },
  'both-low': {},
  'relationship-low': {},
  'contract-low': {
    'milestones-later': 'contract-low-milestones',
    'obligations-open': 'contract-low-obligations',
    'pledges-open': 'contract-low-pledges',
  },
};

export function conversationTitle({ code, facts }: ConversationDto, t: Translate): string {
  const [title = code] = facts.flatMap((fact) => titledAfter[code][fact.code] ?? []);
  return t(`conversation.title.${title}`);
}

/** The facts of a conversation as one sentence. */
export function conversationSentence({ facts }: ConversationDto, t: Translate, language: Language): string {
  const words = new Intl.ListFormat(language).format(facts.map((fact) => factWords(fact, t, language)));
  return words && `${capitalised(words, language)}.`;
}

/** Dutch leaves the accent off a capital: 'één' becomes 'Eén'. */
function capitalised(words: string, language: Language): string {
  return words.startsWith('één') ? `Eén${words.slice(3)}` : `${words[0]!.toLocaleUpperCase(language)}${words.slice(1)}`;
}

function factWords({ code, values }: ConversationFactDto, t: Translate, language: Language): string {
  const filled = Object.fromEntries(values.map((value) => [value.name, valueWords(value, language)]));
  const count = values.find(({ name }) => name === 'count')?.number;
  return t(`conversation.fact.${code}${count === 1 ? '.one' : count == null ? '' : '.other'}`, filled);
}

/** Means (`from`, `to`) as they are displayed; everything else is a count or a score. */
function valueWords({ name, number, band }: ConversationValue, language: Language): string {
  const isMean = name === 'from' || name === 'to';
  return isMean ? meanWords({ mean: number, band }, language) : formatNumber(number ?? 0, language);
}

/** Where a partnership stands, in words: what asks for a conversation, or else the place on the field. */
export function standingSentence({ quadrant, conversation }: HealthDto, t: Translate, language: Language): string {
  if (!conversation) return t(`quadrant.${quadrant}`);
  return `${conversationTitle(conversation, t)}. ${conversationSentence(conversation, t, language)}`.trim();
}

/** A mean exactly as it is displayed everywhere: one decimal, or the band at an end of the scale of 1 to 5. */
export function meanWords({ mean, band }: { mean?: number | null; band?: 'low' | 'high' | null }, language: Language): string {
  const edge = band === 'low' ? 1.5 : 4.5;
  const written = (value: number) => value.toLocaleString(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return band ? `${band === 'low' ? '≤' : '≥'} ${written(edge)}` : written(mean ?? 0);
}

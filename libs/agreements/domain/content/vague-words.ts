/** What a word leaves open: when, how often, or how much. */
export type Vagueness = 'time' | 'frequency' | 'measure';

interface VagueWords {
  /** Words of Dutch and English, as regular expressions without ends of words. */
  readonly words: readonly string[];
  /** What makes a sentence precise although such words stand in it. */
  readonly precise: RegExp;
  /** Whether the words are harmless behind 'not', as in 'not soon but on 1 March'. */
  readonly fineWhenDenied: boolean;
}

const period = '(?:werk)?(?:uur|dag|dagen|week|weken|maand|maanden|kwartaal|kwartalen|half ?jaar|jaar)';
const periodInEnglish = '(?:working )?(?:hours?|days?|weeks?|months?|quarters?|years?)';
const count = '(?:\\d+|een|één|twee|drie|vier|vijf|zes|tien|one|two|three|four|five|six|ten)';

const vocabulary: Readonly<Record<Vagueness, VagueWords>> = {
  time: {
    words: [
      'zo (?:snel|spoedig|vroeg) mogelijk',
      'zsm',
      'binnenkort',
      'spoedig',
      'tijdig',
      'te zijner tijd',
      'tzt',
      'op (?:korte |afzienbare )?termijn',
      'as soon as possible',
      'asap',
      '(?<!as )soon',
      'shortly',
      'promptly',
      'in due (?:course|time)',
    ],
    precise: new RegExp(
      `uiterlijk|op zijn laatst|no later than|at the latest|\\b(?:by|vóór|voor|op|on) \\d|\\b(?:binnen|within) ${count} (?:${period}|${periodInEnglish})`,
      'iu',
    ),
    fineWhenDenied: true,
  },
  frequency: {
    words: ['regelmatige?', 'met enige regelmaat', 'periodieke?', 'af en toe', 'van tijd tot tijd', 'regular(?:ly)?', 'periodic(?:ally)?', 'from time to time', 'frequent(?:ly)?'],
    precise: new RegExp(
      `\\bper ${period}|\\b(?:elke?|iedere?|om de) (?:${count} )?${period}|\\b(?:dagelijks|wekelijks|maandelijks|jaarlijks)|\\b(?:every|each|per|a) (?:${count} )?${periodInEnglish}|\\b(?:daily|weekly|monthly|quarterly|yearly|annually)`,
      'iu',
    ),
    fineWhenDenied: true,
  },
  measure: {
    words: [
      '(?<!een )voldoende',
      'genoeg',
      'naar redelijkheid',
      'redelijkerwijs',
      'zo ?veel mogelijk',
      '(?:waar|indien) mogelijk',
      'adequate?',
      'adequaat',
      'sufficient(?:ly)?',
      'reasonable(?! adjustments?)',
      'as (?:much|many|far) as possible',
      '(?:where|if) possible',
      'best (?:efforts|endeavours)',
    ],
    precise: /\b(?:minstens|ten ?minste|minimaal|namelijk|te weten|at least|a minimum of|namely)/iu,
    fineWhenDenied: false,
  },
};

const letter = '[\\p{L}\\p{N}-]';
const denied = /(?:^|\s)(?:niet|geen|nooit|not|never|no)\s+(?:meer\s+)?['"‘“]?$/iu;

/**
 * The words in a text that leave open when, how often or how much, in the order of the text. Whole words only, and
 * only in a sentence that does not say it precisely as well, as in 'regelmatig, elk kwartaal'.
 */
export function vagueWords(text: string, vagueness: Vagueness): readonly string[] {
  const { words, precise, fineWhenDenied } = vocabulary[vagueness];
  const pattern = new RegExp(`(?<!${letter})(?:${words.join('|')})(?!${letter})`, 'giu');
  return sentences(text)
    .filter((sentence) => !precise.test(sentence))
    .flatMap((sentence) =>
      [...sentence.matchAll(pattern)]
        .filter(({ index }) => !(fineWhenDenied && denied.test(sentence.slice(0, index))))
        .map(([found]) => found),
    );
}

/** Abbreviations lose their points first, so that they do not end a sentence. */
function sentences(text: string): readonly string[] {
  return text
    .normalize('NFC')
    .replace(/(?<![\p{L}])(?:\p{L}\.){2,}/gu, (abbreviation) => abbreviation.replaceAll('.', ''))
    .split(/(?<=[.!?;])\s+|\n+/u);
}

/** What a sentence about an agreement is made from. */
export interface SentenceFacts {
  readonly milestoneCount: number;
  readonly completedCount: number;
  /** When it was ended before its term was over: nothing is next then. */
  readonly terminatedOn?: string | null;
  readonly nextMilestone?: { readonly dueOn: string; readonly organisationName: string } | null;
}

type Translate = (key: string, values?: Record<string, unknown>) => string;

const dayInMilliseconds = 86_400_000;
const numbersWithAWord = 12;

/** Whole days from one date to another, both 'YYYY-MM-DD'; negative when the second is earlier. */
export function daysUntil(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / dayInMilliseconds;
}

/** "Drie mijlpalen, de eerstvolgende over 14 dagen bij Zorghulp": how far they are, and who is next. */
export function agreementSentence(
  { milestoneCount, completedCount, nextMilestone, terminatedOn }: SentenceFacts,
  today: string,
  translate: Translate,
): string {
  if (terminatedOn) return translate('sentence.terminated');
  if (!nextMilestone) return translate(milestoneCount === 0 ? 'sentence.none' : `sentence.done.${milestoneCount === 1 ? 'one' : 'other'}`);
  const days = daysUntil(today, nextMilestone.dueOn);
  const place = days < 0 ? 'waiting' : 'next';
  const amount = milestoneCount === 1 ? 'one' : completedCount > 0 ? 'progressed' : 'other';
  const sentence = translate(`sentence.${place}.${amount}`, {
    count: inWords(milestoneCount, translate),
    completed: inWords(completedCount, translate),
    when: inDays(days, translate),
    organisation: nextMilestone.organisationName,
  });
  return capitalised(sentence);
}

/** "vandaag", "morgen" or "over 14 dagen". */
export function inDays(days: number, translate: Translate): string {
  if (days <= 0) return translate('when.today');
  return days === 1 ? translate('when.tomorrow') : translate('when.days', { days });
}

/** Dutch writes the first accent of 'één' not on a capital. */
function capitalised(sentence: string): string {
  return sentence.charAt(0).toUpperCase().replace('É', 'E') + sentence.slice(1);
}

function inWords(count: number, translate: Translate): string {
  return count > 0 && count <= numbersWithAWord ? translate(`number.${count}`) : String(count);
}

import { daysBetween, type LocalDate } from '@samenspel/platform/domain';

export const reminderKinds = ['notice', 'two-weeks', 'three-days', 'passed'] as const;
export type ReminderKind = (typeof reminderKinds)[number];

/** One moment of reminding. Days count from the due date; negative ones lie before it. */
export interface ReminderMoment {
  readonly kind: ReminderKind;
  readonly day: number;
  /** The last day on which it is still worth sending when its own day was missed. */
  readonly lastDay: number;
}

/** The moments of one sort of record, earliest first; they do not overlap. */
export type ReminderRule = readonly ReminderMoment[];

/**
 * An answer that is asked for at once, for ten working days (with public holidays three weeks and more), and once more near
 * the end. Nothing follows on that: no answer is an answer then.
 */
const askedFor: ReminderRule = [
  { kind: 'two-weeks', day: -30, lastDay: -4 },
  { kind: 'three-days', day: -3, lastDay: 0 },
];

/**
 * When what is due is reminded of, by the kind of the record: two weeks and three days beforehand, and on the day after.
 * Programmes share this rule; a kind that is absent is never reminded of. What was due more than two weeks ago stands
 * under 'Mijn werk' and gets no mail any more: an old agreement that is registered today would fill a mailbox.
 */
export const defaultReminderRules: Readonly<Record<string, ReminderRule>> = {
  milestone: [
    { kind: 'two-weeks', day: -14, lastDay: -4 },
    { kind: 'three-days', day: -3, lastDay: 0 },
    { kind: 'passed', day: 1, lastDay: 14 },
  ],
  attestation: [
    { kind: 'two-weeks', day: -14, lastDay: -4 },
    { kind: 'three-days', day: -3, lastDay: 0 },
  ],
  'milestone-acceptance': askedFor,
  'wait-pause': askedFor,
};

/**
 * When something that has a notice of its own is reminded of: when its notice begins, three days beforehand where that is
 * later, and on the day after.
 */
export function noticeRule(noticeDays: number): ReminderRule {
  const passed: ReminderMoment = { kind: 'passed', day: 1, lastDay: 14 };
  if (noticeDays <= 3) return [{ kind: 'notice', day: -noticeDays, lastDay: 0 }, passed];
  return [{ kind: 'notice', day: -noticeDays, lastDay: -4 }, { kind: 'three-days', day: -3, lastDay: 0 }, passed];
}

/** The rule that holds for a record: its own notice, else that of its kind; none when it is never reminded of. */
export function reminderRuleOf({ kind, noticeDays }: { readonly kind: string; readonly noticeDays?: number }): ReminderRule {
  return noticeDays === undefined ? (defaultReminderRules[kind] ?? []) : noticeRule(noticeDays);
}

/**
 * The reminder that belongs to today, or undefined. When its own day was missed the latest one that applies still comes,
 * once; earlier ones do not come late. Whoever sends keeps what was sent, and asks this for open records only.
 */
export function dueReminder(dueOn: LocalDate, today: LocalDate, rule: ReminderRule): ReminderKind | undefined {
  const day = daysBetween(dueOn, today);
  return rule.find((moment) => day >= moment.day && day <= moment.lastDay)?.kind;
}

/** How many days ahead a scan has to look so that no rule misses its first moment. */
export function daysAhead(rules: Readonly<Record<string, ReminderRule>>): number {
  return Math.max(0, ...Object.values(rules).flatMap((rule) => rule.map(({ day }) => -day)));
}

import type { FieldError, Text } from '@samenspel/platform/domain';

/** Kinds of records of which a programme says how long they are kept. What was agreed is none of them: it is kept. */
export const retentionKinds = ['mail', 'inbox-item', 'session', 'audit-record', 'data-request', 'event', 'person'] as const;
export type RetentionKind = (typeof retentionKinds)[number];

/** Days that a record stays after the moment it counts from. */
export interface RetentionBounds {
  readonly days: number;
  readonly min: number;
  readonly max: number;
}

/** The default and the bounds of each kind; the database holds the same ones, so that no way around the screen exists. */
export const retentionBounds: Readonly<Record<RetentionKind, RetentionBounds>> = {
  'mail': { days: 365, min: 30, max: 1825 },
  'inbox-item': { days: 365, min: 30, max: 1825 },
  'session': { days: 30, min: 1, max: 365 },
  'audit-record': { days: 2557, min: 365, max: 7305 },
  'data-request': { days: 1096, min: 365, max: 3653 },
  'event': { days: 90, min: 7, max: 365 },
  'person': { days: 730, min: 30, max: 3653 },
};

/** What the kind is, and what the days count from. */
export const retentionTexts: Readonly<Record<RetentionKind, { readonly name: Text; readonly from: Text }>> = {
  'mail': {
    name: { nl: 'Verstuurde mails (soort en moment)', en: 'Mails sent (kind and moment)' },
    from: { nl: 'na het versturen', en: 'after sending' },
  },
  'inbox-item': { name: { nl: 'Berichten in Samenspel', en: 'Messages in Samenspel' }, from: { nl: 'na ontvangst', en: 'after arrival' } },
  'session': { name: { nl: 'Sporen van inloggen', en: 'Traces of signing in' }, from: { nl: 'na het einde ervan', en: 'after their end' } },
  'audit-record': { name: { nl: 'Regels van het logboek', en: 'Lines of the log' }, from: { nl: 'na het moment zelf', en: 'after the moment itself' } },
  'data-request': {
    name: { nl: 'Beantwoorde verzoeken over gegevens', en: 'Answered requests about data' },
    from: { nl: 'na het antwoord', en: 'after the answer' },
  },
  'event': {
    name: { nl: 'Verwerkte gebeurtenissen van het systeem', en: 'Handled events of the system' },
    from: { nl: 'na de verwerking', en: 'after handling' },
  },
  'person': {
    name: { nl: 'Mensen die zijn vertrokken (worden gewist)', en: 'People who left (are erased)' },
    from: { nl: 'na hun vertrek', en: 'after they left' },
  },
};

/** Every term that is out of its bounds, at its place in the list. */
export function retentionErrors(terms: readonly { readonly kind: RetentionKind; readonly days: number }[]): FieldError[] {
  return terms.flatMap(({ kind, days }, index) => {
    const { min, max } = retentionBounds[kind];
    const within = days >= min && days <= max;
    return within ? [] : [{ pointer: `/terms/${index}/days`, code: 'retention.out-of-bounds', values: { min, max } }];
  });
}

import { canonicalJson, type Json } from '../record/canonical-json.js';
import type { AgreementContent } from './agreement-content.js';

/**
 * The one way to write an agreement down; its SHA-256 is what every party confirms. Canonical JSON (RFC 8785) of the
 * content in which what is left open is left out, so that an optional field that is added to the content later keeps
 * old hashes as they are, and in which text is brought to Unicode Normalization Form C with line feeds as its only line
 * breaks, so that the same words typed on another device give the same hash.
 * @throws TypeError on text with half of a surrogate pair, or a number without end
 */
export function canonicalContent(content: AgreementContent): string {
  return canonicalJson(normalized(content) as Json);
}

function normalized(value: unknown): unknown {
  if (typeof value === 'string') return value.normalize('NFC').replace(/\r\n?/g, '\n');
  if (Array.isArray(value)) return value.map(normalized);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, member]) => member !== undefined && member !== null)
      .map(([key, member]) => [key, normalized(member)]),
  );
}

/** The content that a canonical text stands for, with null again for what was left open. */
export function contentOfCanonical(canonical: string): AgreementContent {
  const { duration, parties, goals, milestones, obligations, pledges, sharedResources, incentives, risks, ...content } =
    JSON.parse(canonical) as AgreementContent;
  return {
    ...content,
    purpose: content.purpose ?? null,
    duration: { ...open('startsOn', 'endsOn', 'renewalMonths', 'noticeMonths'), ...duration },
    parties: withOpen(parties, 'signatoryPersonId'),
    goals: withOpen(goals, 'description').map((goal) => ({
      ...goal,
      indicators: withOpen(goal.indicators, 'baseline', 'target', 'dueOn'),
    })),
    milestones: withOpen(
      milestones,
      'baselineOn',
      'phase',
      'goalId',
      'responsibleOrganisationId',
      'responsiblePersonId',
      'acceptingOrganisationId',
      'evidence',
    ),
    obligations: withOpen(obligations, 'organisationId', 'towardsOrganisationId', 'dueOn', 'recurrence'),
    pledges: withOpen(pledges, 'organisationId', 'amount', 'dueOn'),
    sharedResources: withOpen(sharedResources, 'organisationId', 'capacity'),
    incentives: withOpen(incentives, 'tiedToId'),
    risks: withOpen(risks, 'allocation', 'measure'),
  };
}

function withOpen<Term extends object>(terms: readonly Term[], ...fields: readonly (keyof Term & string)[]): Term[] {
  return terms.map((term) => ({ ...open(...fields), ...term }));
}

function open(...fields: readonly string[]): Record<string, null> {
  return Object.fromEntries(fields.map((field) => [field, null]));
}

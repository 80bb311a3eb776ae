import type { FieldError } from '@samenspel/platform/domain';

/** A draft is seen by its own organisation; in consultation by the whole partnership; then it is agreed, or withdrawn. */
export const draftStatuses = ['draft', 'in-consultation', 'agreed', 'withdrawn'] as const;
export type DraftStatus = (typeof draftStatuses)[number];

/** What the word of a party is worth for the text as it is now: `outdated` when it was given for another text. */
export const confirmationStates = ['confirmed', 'outdated', 'open'] as const;
export type ConfirmationState = (typeof confirmationStates)[number];

/** The latest that a party said of a draft, with the hash of the text that it was said of. */
export interface ConfirmationWord {
  readonly kind: 'confirmed' | 'withdrawn';
  readonly hash: string;
}

export interface DraftParty {
  readonly organisationId: string;
  readonly signatoryPersonId: string | null;
}

/** What somebody does with a draft as a whole, beside writing in it. */
export type DraftStep = 'propose' | 'return' | 'withdraw' | 'confirm';

/** Who acts, and for whom that person stands in today. */
export interface DraftActor {
  readonly personId: string;
  readonly organisationId: string;
  readonly absentIds: ReadonlySet<string>;
}

/** A draft begins with a title, or as an amendment that takes the title of its agreement. */
export function draftStartErrors({ title, agreementId }: { readonly title?: string | null; readonly agreementId?: string | null }): FieldError[] {
  if (title == null && agreementId == null) return [{ pointer: '/title', code: 'required' }];
  return title != null && agreementId != null ? [{ pointer: '/title', code: 'agreement-draft.title-of-amendment' }] : [];
}

/** A word holds for exactly the text it was given for. */
export function confirmationState(word: ConfirmationWord | undefined, hash: string | null): ConfirmationState {
  if (word?.kind !== 'confirmed') return 'open';
  return word.hash === hash ? 'confirmed' : 'outdated';
}

/** Whether every party has confirmed exactly this text; two parties at least, for nobody agrees alone. */
export function isAgreed(
  parties: readonly { readonly organisationId: string }[],
  words: ReadonlyMap<string, ConfirmationWord>,
  hash: string | null,
): boolean {
  const ids = new Set(parties.map(({ organisationId }) => organisationId));
  return hash !== null && ids.size > 1 && [...ids].every((id) => confirmationState(words.get(id), hash) === 'confirmed');
}

/**
 * Why this person cannot confirm for the own organisation, or undefined. Who signs is the person whom the party names,
 * or who stands in for that person today; where nobody is named, anyone who may act for the organisation.
 */
export function confirmerProblem(parties: readonly DraftParty[], { personId, organisationId, absentIds }: DraftActor): string | undefined {
  const party = parties.find((candidate) => candidate.organisationId === organisationId);
  if (!party) return 'agreement-draft.no-party';
  const { signatoryPersonId } = party;
  const signs = signatoryPersonId === null || signatoryPersonId === personId || absentIds.has(signatoryPersonId);
  return signs ? undefined : 'agreement-draft.other-signatory';
}

const stepFrom: Readonly<Record<DraftStep, readonly DraftStatus[]>> = {
  propose: ['draft'],
  return: ['in-consultation'],
  withdraw: ['draft', 'in-consultation'],
  confirm: ['in-consultation'],
};

/** Why a draft with this status cannot take the step, or undefined. */
export function stepProblem(step: DraftStep, status: DraftStatus): string | undefined {
  if (stepFrom[step].includes(status)) return undefined;
  const reasons: Readonly<Record<DraftStatus, string>> = {
    'draft': 'agreement-draft.not-in-consultation',
    'in-consultation': 'agreement-draft.in-consultation',
    'agreed': 'agreement-draft.agreed',
    'withdrawn': 'agreement-draft.withdrawn',
  };
  return reasons[status];
}

export const isOpenDraft = (status: DraftStatus): boolean => status === 'draft' || status === 'in-consultation';

/** What a party can say of an agreement that another registered as signed elsewhere. */
export const recognitionKinds = ['recognised', 'disputed'] as const;
export type RecognitionKind = (typeof recognitionKinds)[number];

/**
 * How a party stands towards a registered agreement. `registered` is the party that registered it; `confirmed` are all of
 * them once an amendment is in force, because every party has confirmed the whole of that version.
 */
export const partyRecognitions = ['registered', 'open', 'recognised', 'disputed', 'confirmed'] as const;
export type PartyRecognition = (typeof partyRecognitions)[number];

/** How the other parties together stand towards it; a dispute weighs most. It is active all the while. */
export const agreementRecognitions = ['open', 'disputed', 'recognised'] as const;
export type AgreementRecognition = (typeof agreementRecognitions)[number];

export interface Registration {
  /** Parties that registered it: the one that did so, and one that went into it or that it went into. None when it is no party. */
  readonly registrarPartyIds: readonly string[];
  /** Of the version in force; what was registered is version 1. */
  readonly number: number;
  /** What parties said, in the order in which they said it. */
  readonly answers: readonly { readonly organisationId: string; readonly kind: RecognitionKind }[];
}

export function partyRecognition({ registrarPartyIds, number, answers }: Registration, partyId: string): PartyRecognition {
  if (number > 1) return 'confirmed';
  if (registrarPartyIds.includes(partyId)) return 'registered';
  return answers.filter((answer) => answer.organisationId === partyId).at(-1)?.kind ?? 'open';
}

export function agreementRecognition(registration: Registration, partyIds: readonly string[]): AgreementRecognition {
  const states = partyIds.map((id) => partyRecognition(registration, id));
  if (states.includes('disputed')) return 'disputed';
  return states.includes('open') ? 'open' : 'recognised';
}

/** The same for the parties as they are listed; null for an agreement that was written here, which all parties confirmed. */
export function recognitionOf(registration: Registration | null, parties: readonly { readonly id: string }[]): AgreementRecognition | null {
  return registration && agreementRecognition(registration, parties.map(({ id }) => id));
}

/**
 * Why a party cannot say this now; undefined when it can. Who disputed can recognise later; who recognised has said that
 * this is what was signed, and proposes an amendment when it should be different.
 */
export function recognitionProblem(kind: RecognitionKind, state: PartyRecognition): string | undefined {
  if (state === 'registered') return 'agreement-recognition.own-registration';
  if (state === 'confirmed') return 'agreement-recognition.confirmed-since';
  if (state === 'recognised') return 'agreement-recognition.already-recognised';
  return state === 'disputed' && kind === 'disputed' ? 'agreement-recognition.already-disputed' : undefined;
}

/** A dispute says what is different; recognising needs no words. */
export function recognitionErrors({ kind, reason }: { readonly kind: RecognitionKind; readonly reason?: string | null }) {
  return kind === 'disputed' && !reason?.trim() ? [{ pointer: '/reason', code: 'agreement-recognition.dispute-needs-reason' }] : [];
}

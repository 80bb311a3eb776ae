import { ChoiceField, FlagField, InstantField, LocalDateField, TextField } from '@samenspel/platform/server';
import { type AcceptanceKind, acceptanceKinds, type AcceptanceState, acceptanceStates } from '../../domain/index.js';

export class NewAcceptance {
  @ChoiceField({ of: acceptanceKinds, name: 'AcceptanceKind' }) kind: AcceptanceKind;
  @TextField({ max: 1000, optional: true, description: 'What is missing; required with an objection' }) reason?: string | null;
}

/** What the other party says of the delivery that stands. */
export class AcceptanceDto {
  @ChoiceField({ of: acceptanceStates, name: 'AcceptanceState' }) state: AcceptanceState;
  @LocalDateField({ description: 'The last day to answer; without an objection it counts as accepted after that day' }) answerUntil: string;
  @TextField({ max: 10_000, description: 'Who may answer' }) accepterNames: string;
  @FlagField({ description: 'Whether the reader may answer now' }) mayAnswer: boolean;
  @TextField({ max: 200, optional: true }) recordedByName?: string | null;
  @TextField({ max: 200, optional: true }) organisationName?: string | null;
  @InstantField({ optional: true }) recordedAt?: string | null;
}

/** A delivery that met an objection. */
export class ObjectionDto {
  @LocalDateField({ description: 'The day on which it was delivered' }) completedOn: string;
  @TextField({ max: 1000 }) reason: string;
  @TextField({ max: 200 }) organisationName: string;
  @TextField({ max: 200 }) recordedByName: string;
  @InstantField() recordedAt: string;
}

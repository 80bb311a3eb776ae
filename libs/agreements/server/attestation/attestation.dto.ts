import { ChoiceField, FlagField, IdField, InstantField, ListField, LocalDateField, TextField } from '@samenspel/platform/server';
import { type DutyOutcome, dutyOutcomes } from '../../domain/index.js';

/** Duties in a round, and statements about them, at most. */
const mostDuties = 500;

export class AttestationChoice {
  @FlagField({ description: 'Whether both sides attest every quarter from now on' }) chosen: boolean;
}

export class NewStatement {
  @IdField({ description: 'A duty of the round' }) dutyId: string;
  @ChoiceField({ of: dutyOutcomes, name: 'DutyOutcome' }) outcome: DutyOutcome;
  @TextField({ max: 1000, optional: true, description: 'What happened; asked for when the duty was not wholly met' }) note?: string | null;
}

export class NewAttestation {
  @ListField(() => NewStatement, { max: mostDuties, description: 'The exceptions alone: what goes unmentioned was met' })
  statements: NewStatement[];
}

export class AttestedDuty {
  @IdField() id: string;
  @ChoiceField({ of: ['milestone', 'obligation'], name: 'AttestedDutyKind' }) kind: 'milestone' | 'obligation';
  @IdField() subjectId: string;
  @TextField({ max: 200 }) title: string;
  @LocalDateField() dueOn: string;
  @IdField() organisationId: string;
  @TextField({ max: 200 }) organisationName: string;
}

export class AttestedWord {
  @IdField() organisationId: string;
  @TextField({ max: 200 }) organisationName: string;
  @ListField(() => NewStatement, { max: mostDuties, description: 'A statement about every duty' }) statements: NewStatement[];
  @TextField({ max: 200 }) recordedByName: string;
  @InstantField() recordedAt: string;
}

export class AttestationParty {
  @IdField() id: string;
  @TextField({ max: 200 }) name: string;
}

export class AttestationSummary {
  @IdField() id: string;
  @LocalDateField() startsOn: string;
  @LocalDateField({ description: 'Last day of the quarter' }) endsOn: string;
  @LocalDateField({ description: 'Last day on which a word can be given' }) deadlineOn: string;
  @InstantField({ optional: true, description: 'When all words opened; null while they are sealed' }) openedAt?: string | null;
  @FlagField({ description: "Whether the reader's own organisation gave its word" }) ownWordGiven: boolean;
}

export class AttestationDto extends AttestationSummary {
  @IdField() agreementId: string;
  @TextField({ max: 200 }) agreementTitle: string;
  @FlagField({ description: 'Whether the reader may give the word of a party now' }) mayAttest: boolean;
  @ListField(() => AttestationParty, { max: 50 }) parties: AttestationParty[];
  @ListField(() => AttestedDuty, { max: mostDuties }) duties: AttestedDuty[];
  @ListField(() => AttestedWord, { max: 50, description: 'The own word; all words once the round is open' }) words: AttestedWord[];
  @ListField(() => AttestedDuty, { max: mostDuties, description: 'Duties on which the words differ; empty while sealed' })
  differences: AttestedDuty[];
}

export class AttestationList {
  @FlagField({ description: 'Whether both sides attest every quarter' }) chosen: boolean;
  @FlagField({ description: 'Whether the reader may choose that' }) mayChoose: boolean;
  @ListField(() => AttestationSummary, { max: 100, description: 'Latest quarter first' }) rounds: AttestationSummary[];
}

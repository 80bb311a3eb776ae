import { ChoiceField, FlagField, IdField, IdListField, InstantField, ListField, LocalDateField, TextField, WholeNumberField } from '@samenspel/platform/server';
import {
  type AgreementRecognition,
  agreementRecognitions,
  type PartyRecognition,
  partyRecognitions,
  type RecognitionKind,
  recognitionKinds,
} from '../../domain/index.js';

export class NewAgreementRecognition {
  @ChoiceField({ of: recognitionKinds, name: 'RecognitionKind' }) kind: RecognitionKind;
  @TextField({ max: 500, optional: true, description: 'What differs from what was signed; required with a dispute' }) reason?: string | null;
}

export class PartyRecognitionDto {
  @IdField() organisationId: string;
  @TextField({ max: 200 }) organisationName: string;
  @ChoiceField({ of: partyRecognitions, name: 'PartyRecognition' }) state: PartyRecognition;
  @TextField({ max: 500, optional: true, description: 'Of the dispute' }) reason?: string | null;
  @TextField({ max: 200, optional: true }) recordedByName?: string | null;
  @InstantField({ optional: true }) recordedAt?: string | null;
}

export class AgreementRecognitionDto {
  @ChoiceField({ of: agreementRecognitions, name: 'AgreementRecognition', optional: true, description: 'Absent when it was written here and confirmed by all' })
  state?: AgreementRecognition | null;
  @TextField({ max: 200, optional: true }) registeredByOrganisationName?: string | null;
  @ListField(() => PartyRecognitionDto, { max: 100 }) parties: PartyRecognitionDto[];
  @FlagField({ description: 'Whether the reader may recognise it' }) mayRecognise: boolean;
  @FlagField({ description: 'Whether the reader may dispute it' }) mayDispute: boolean;
}

export class AwaitedRecognition {
  @IdField() agreementId: string;
  @TextField({ max: 200 }) title: string;
  @LocalDateField() signedOn: string;
  @LocalDateField() startsOn: string;
  @LocalDateField({ optional: true }) endsOn?: string | null;
  @WholeNumberField({ min: 0, max: 100_000 }) milestoneCount: number;
  @TextField({ max: 200 }) registeredByOrganisationName: string;
}

export class AwaitedRecognitionPage {
  @ListField(() => AwaitedRecognition, { max: 100 }) items: AwaitedRecognition[];
  @TextField({ max: 1000, optional: true }) nextCursor?: string;
}

export class RecognisedAgreements {
  @IdListField({ max: 100, description: 'Agreements of this partnership that were looked through' }) agreementIds: string[];
}

export class RecognisedCount {
  @WholeNumberField({ min: 0, max: 100 }) recognised: number;
  @WholeNumberField({ min: 0, max: 100, description: 'Those that no longer waited for the word of the organisation' }) passedOver: number;
}

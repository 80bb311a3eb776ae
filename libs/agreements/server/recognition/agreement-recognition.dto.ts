import { ChoiceField, FlagField, IdField, InstantField, ListField, TextField } from '@samenspel/platform/server';
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

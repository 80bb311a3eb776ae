import { FlagField, GroupField, IdField, InstantField, ListField, LocalDateField, TextField, WholeNumberField } from '@samenspel/platform/server';
import { AgreementContentDto } from '../content/agreement-content.dto.js';

export class VersionConfirmation {
  @IdField() organisationId: string;
  @TextField({ max: 200 }) organisationName: string;
  @TextField({ max: 200 }) confirmedByName: string;
  @InstantField() confirmedAt: Date;
}

export class AgreementVersionSummary {
  @WholeNumberField({ min: 1, max: 1_000_000 }) number: number;
  @TextField({ max: 64, description: 'SHA-256 of the canonical text' }) hash: string;
  @LocalDateField({ description: 'The day on which it was agreed, or signed elsewhere' }) agreedOn: string;
  @FlagField({ description: 'Whether it was signed elsewhere and registered as it is' }) registered: boolean;
  @FlagField() inForce: boolean;
  @TextField({ max: 2000, nullable: true, description: 'Why the agreement was amended' }) reason: string | null;
  @IdField({ nullable: true, description: 'The decision that it follows from' }) decisionId: string | null;
  @TextField({ max: 2000, nullable: true }) decisionText: string | null;
  @IdField({ nullable: true, description: 'The meeting in which that was decided' }) decisionMeetingId: string | null;
  @TextField({ max: 2000, nullable: true, description: 'What partners learned that it follows from' }) lesson: string | null;
  @TextField({ max: 200, nullable: true, description: 'Who began its draft; null when it was signed elsewhere' }) proposedByName: string | null;
  @TextField({ max: 200, nullable: true, description: 'The organisation that put it to the others' }) proposedByOrganisationName: string | null;
  @ListField(() => VersionConfirmation, { max: 50, description: 'Who confirmed exactly this text, in that order' }) confirmations: VersionConfirmation[];
  @TextField({ max: 200, description: 'Who registered it, or gave the last word' }) recordedByName: string;
  @InstantField() recordedAt: Date;
}

export class AgreementVersionPage {
  @ListField(() => AgreementVersionSummary, { max: 100 }) items: AgreementVersionSummary[];
  @TextField({ max: 1000, optional: true }) nextCursor?: string;
}

export class AgreementVersionDto extends AgreementVersionSummary {
  @GroupField(() => AgreementContentDto) content: AgreementContentDto;
  @TextField({ max: 2_000_000, description: 'The text that the hash is of (RFC 8785), to the character' }) canonical: string;
}

import { ChoiceField, FlagField, GroupField, IdField, InstantField, ListField, PageQuery, TextField, WholeNumberField } from '@samenspel/platform/server';
import { type ConfirmationState, confirmationStates, type DraftStatus, draftStatuses } from '../../domain/index.js';
import { AgreementContentDto } from '../content/agreement-content.dto.js';

export class NewAgreementDraft {
  @TextField({ max: 200, optional: true, description: 'Of a new agreement' }) title?: string | null;
  @IdField({ optional: true, description: 'The agreement that is to be amended: the draft starts from its version in force' })
  agreementId?: string | null;
}

export class DraftSelection extends PageQuery {
  @IdField({ optional: true, description: 'Amendments of this agreement only' }) agreementId?: string;
}

export class DraftMotivation {
  @TextField({ max: 2000, optional: true, description: 'Why the agreement is to be amended' }) reason?: string | null;
  @IdField({ optional: true, description: 'The decision of this partnership that it follows from' }) decisionId?: string | null;
  @TextField({ max: 2000, optional: true, description: 'What partners learned that it follows from' }) lesson?: string | null;
}

export class DraftConfirmation {
  @TextField({ max: 64, description: 'The SHA-256 of the text that was read, as the draft gives it' }) hash: string;
}

export class ContentProblem {
  @TextField({ max: 500, description: 'JSON pointer into the content (RFC 6901)' }) pointer: string;
  @TextField({ max: 100 }) code: string;
  @TextField({ max: 1000, description: 'What it comes down to, in the language of the reader' }) detail: string;
}

export class DraftPartyDto {
  @IdField() organisationId: string;
  @TextField({ max: 200 }) organisationName: string;
  @ChoiceField({ of: confirmationStates, name: 'ConfirmationState', description: 'Outdated: confirmed, but another text than this' })
  state: ConfirmationState;
  @TextField({ max: 200, optional: true }) confirmedByName?: string | null;
  @InstantField({ optional: true }) confirmedAt?: Date | null;
}

export class AgreementDraftSummary {
  @IdField() id: string;
  @IdField() partnershipId: string;
  @TextField({ max: 120 }) partnershipName: string;
  @TextField({ max: 200 }) title: string;
  @IdField({ nullable: true, description: 'The agreement that is amended, or that came of it; null before a new agreement is agreed' })
  agreementId: string | null;
  @WholeNumberField({ min: 1, max: 1_000_000, nullable: true, description: 'The version that an amendment starts from' }) baseNumber: number | null;
  @IdField() organisationId: string;
  @TextField({ max: 200 }) organisationName: string;
  @ChoiceField({ of: draftStatuses, name: 'DraftStatus' }) status: DraftStatus;
  @ListField(() => DraftPartyDto, { max: 50 }) parties: DraftPartyDto[];
  @TextField({ max: 200 }) createdByName: string;
  @TextField({ max: 200 }) changedByName: string;
  @InstantField() changedAt: Date;
}

export class AgreementDraftPage {
  @ListField(() => AgreementDraftSummary, { max: 100 }) items: AgreementDraftSummary[];
  @TextField({ max: 1000, optional: true }) nextCursor?: string;
}

export class AgreementDraftDto extends AgreementDraftSummary {
  @GroupField(() => AgreementContentDto) content: AgreementContentDto;
  @WholeNumberField({ min: 1, max: 1_000_000_000, description: 'Of the content, as in the ETag' }) version: number;
  @TextField({ max: 2000, nullable: true }) reason: string | null;
  @IdField({ nullable: true }) decisionId: string | null;
  @TextField({ max: 2000, nullable: true }) decisionText: string | null;
  @IdField({ nullable: true, description: 'The meeting in which that was decided' }) decisionMeetingId: string | null;
  @TextField({ max: 2000, nullable: true, description: 'What partners learned that the amendment follows from' }) lesson: string | null;
  @TextField({ max: 64, nullable: true, description: 'SHA-256 of the canonical text, from the proposal on: what each party confirms' })
  hash: string | null;
  @ListField(() => ContentProblem, { max: 10_000, description: 'What has to be solved before it can be put to the other parties' })
  problems: ContentProblem[];
  @FlagField({ description: 'Whether the reader can confirm this text now' }) mayConfirm: boolean;
}

import { ApiProperty } from '@nestjs/swagger';
import { ChoiceField, FlagField, GroupField, IdField, InstantField, ListField, PageQuery, TextField, WholeNumberField } from '@samenspel/platform/server';
import { largestFile } from '@samenspel/platform/domain';
import { documentKinds, type DocumentKind } from '../../domain/index.js';

export class AgreementDocumentQuery extends PageQuery {
  @IdField({ optional: true, description: 'Only what is evidence of this milestone' }) milestoneId?: string | null;
}

export class NewAgreementDocument {
  @TextField({ max: 200, optional: true, description: 'Left out: the name of the file' }) title?: string | null;
  @ChoiceField({ of: documentKinds, name: 'DocumentKind', description: 'Code of the OCDS codelist documentType' }) kind: DocumentKind;
  @IdField({ optional: true, description: 'A milestone of the agreement that it is evidence of' }) milestoneId?: string | null;
}

/** The form as it is sent: the fields and the file. */
export class AgreementDocumentForm extends NewAgreementDocument {
  @ApiProperty({ type: String, format: 'binary', description: 'pdf, docx, xlsx, odt, ods, png, jpg, txt or csv; 25 MB at most' }) file: unknown;
}

export class NewDocumentWithdrawal {
  @TextField({ max: 500, description: 'Why it no longer counts' }) reason: string;
}

export class DocumentWithdrawalDto {
  @TextField({ max: 500 }) reason: string;
  @TextField({ max: 200 }) recordedByName: string;
  @InstantField() recordedAt: string;
}

export class AgreementDocumentDto {
  @IdField() id: string;
  @IdField() agreementId: string;
  @IdField({ optional: true }) milestoneId?: string | null;
  @TextField({ max: 200, optional: true }) milestoneTitle?: string | null;
  @TextField({ max: 200 }) title: string;
  @ChoiceField({ of: documentKinds, name: 'DocumentKind' }) kind: DocumentKind;
  @TextField({ max: 200 }) fileName: string;
  @TextField({ max: 100, description: 'IANA media type, judged by content' }) mediaType: string;
  @WholeNumberField({ min: 1, max: largestFile, description: 'Bytes' }) size: number;
  @TextField({ max: 64, description: 'SHA-256 of the content, in hexadecimal' }) sha256: string;
  @IdField() organisationId: string;
  @TextField({ max: 200 }) organisationName: string;
  @TextField({ max: 200 }) recordedByName: string;
  @InstantField() recordedAt: string;
  @GroupField(() => DocumentWithdrawalDto, { optional: true }) withdrawal?: DocumentWithdrawalDto | null;
  @FlagField({ description: 'Whether the reader’s organisation added it' }) own: boolean;
}

export class AgreementDocumentPage {
  @ListField(() => AgreementDocumentDto, { max: 100, description: 'Latest first' }) items: AgreementDocumentDto[];
  @TextField({ max: 1000, optional: true }) nextCursor?: string;
}

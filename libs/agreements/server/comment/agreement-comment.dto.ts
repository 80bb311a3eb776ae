import { FlagField, IdField, InstantField, ListField, TextField } from '@samenspel/platform/server';

export class NewAgreementComment {
  @TextField({ max: 200, description: 'What it is about: a part of the content, with the id of the term, as in clauses/0190…' }) place: string;
  @FlagField({ description: 'For the whole partnership; otherwise for the own organisation alone' }) shared: boolean;
  @TextField({ max: 2000 }) text: string;
}

export class AgreementCommentDto extends NewAgreementComment {
  @IdField() id: string;
  @IdField() organisationId: string;
  @TextField({ max: 200 }) organisationName: string;
  @TextField({ max: 200 }) recordedByName: string;
  @InstantField() recordedAt: Date;
  @TextField({ max: 200, nullable: true }) settledByName: string | null;
  @InstantField({ nullable: true }) settledAt: Date | null;
}

export class AgreementCommentPage {
  @ListField(() => AgreementCommentDto, { max: 100 }) items: AgreementCommentDto[];
  @TextField({ max: 1000, optional: true }) nextCursor?: string;
}

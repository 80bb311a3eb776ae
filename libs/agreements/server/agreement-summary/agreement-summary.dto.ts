import { OmitType } from '@nestjs/swagger';
import { ChoiceField, IdField, LocalDateField, PageQuery, TextField } from '@samenspel/platform/server';
import { type Phase, phases } from '@samenspel/partnerships/domain';
import {
  agreementExportFormats,
  type AgreementExportFormat,
  type AgreementOrder,
  agreementOrders,
  type AgreementStanding,
  agreementStandings,
} from '../../domain/index.js';

/** Which agreements: every field that is given narrows the choice. */
export class AgreementQuery extends PageQuery {
  @ChoiceField({ of: agreementStandings, name: 'AgreementStanding', optional: true, description: 'Where they stand; `expiring` are active ones within three months of their end, or within their notice period when that is longer' })
  standing?: AgreementStanding;
  @IdField({ optional: true, description: 'Only those that this organisation is a party of' }) organisationId?: string;
  @ChoiceField({ of: phases, name: 'Phase', optional: true, description: 'Only of partnerships in this phase' }) phase?: Phase;
  @LocalDateField({ optional: true, description: 'Only with an open milestone due on this day or later' }) dueFrom?: string;
  @LocalDateField({ optional: true, description: 'Only with an open milestone due on this day or earlier' }) dueUntil?: string;
  @TextField({ max: 100, optional: true, description: 'Words in the title, purpose, goals or milestones, in any Dutch inflection; accents make no difference' })
  q?: string;
  @ChoiceField({ of: agreementOrders, name: 'AgreementOrder', optional: true, description: 'By `title` unless told otherwise' })
  order?: AgreementOrder;
}

export class AgreementExportQuery extends OmitType(AgreementQuery, ['limit', 'cursor']) {
  @ChoiceField({ of: agreementExportFormats, name: 'AgreementExportFormat' }) format: AgreementExportFormat;
}

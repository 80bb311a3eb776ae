import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@samenspel/platform/server';
import type { NoticeTerms } from '../../domain/index.js';

/** A party of an agreement in force whose end asks for a word of its parties. */
export interface NoticeRow extends NoticeTerms {
  readonly agreementId: string;
  readonly title: string;
  readonly partnershipId: string;
  readonly partnershipName: string;
  /** The organisation that acts for the party now, also after a merger. */
  readonly organisationId: string;
  readonly organisationName: string;
  readonly recordHead: string | null;
}

@Injectable()
export class AgreementNoticeRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Every party of an agreement that was not terminated, has an end and is renewed. */
  parties(): Promise<NoticeRow[]> {
    return this.unitOfWork.manager.query(
      `select agreement.id as "agreementId", agreement.title, agreement.partnership_id as "partnershipId", partnership.name as "partnershipName",
              agreement.ends_on::text as "endsOn", agreement.renewal, agreement.notice_months as "noticeMonths",
              coalesce(organisation.merged_into, organisation.id) as "organisationId", organisation.shown_name as "organisationName",
              (select hash from agreement_record_link
                where agreement_record_link.programme_id = agreement.programme_id and agreement_record_link.agreement_id = agreement.id
                order by sequence desc limit 1) as "recordHead"
         from agreement
         join partnership on partnership.programme_id = agreement.programme_id and partnership.id = agreement.partnership_id
         join agreement_party party on party.programme_id = agreement.programme_id and party.agreement_id = agreement.id
                                   and party.withdrawn_number is null
         join organisation on organisation.programme_id = party.programme_id and organisation.id = party.organisation_id
        where agreement.programme_id = $1 and agreement.renewal <> 'none' and agreement.ends_on is not null and agreement.notice_months is not null
          and not exists (
            select from agreement_termination termination
             where termination.programme_id = agreement.programme_id and termination.agreement_id = agreement.id)
        order by agreement.ends_on, agreement.id, organisation.shown_name`,
      [this.unitOfWork.programmeId],
    );
  }
}

import { Injectable } from '@nestjs/common';
import { PersonalDataStatements } from '@samenspel/platform/server';

/** What a person wrote, confirmed, said of and ended in the life of agreements. */
@Injectable()
export class AgreementDraftPersonalData extends PersonalDataStatements {
  protected override readonly statements = {
    'agreement-draft': `
      select id, content ->> 'title' as title, status, created_at::text as "createdAt", changed_at::text as "changedAt", reason, lesson
        from agreement_draft where programme_id = $1 and $2 in (created_by, changed_by) order by created_at, id`,
    'agreement-version': `
      select agreement_id as "agreementId", number, recorded_at::text as "recordedAt"
        from agreement_version where programme_id = $1 and recorded_by = $2 order by recorded_at, agreement_id, number`,
    'agreement-confirmation': `
      select draft_id as "draftId", kind, hash, recorded_at::text as "recordedAt"
        from agreement_confirmation where programme_id = $1 and recorded_by = $2 order by recorded_at, id`,
    'agreement-comment': `
      select draft_id as "draftId", place, shared, text, recorded_at::text as "recordedAt", null as "settledAt"
        from agreement_comment where programme_id = $1 and recorded_by = $2
      union all
      select draft_id, place, shared, null, null, settled_at::text
        from agreement_comment where programme_id = $1 and settled_by = $2
       order by "draftId", "recordedAt", "settledAt"`,
    'agreement-termination': `
      select agreement_id as "agreementId", terminated_on::text as "terminatedOn", reason, lesson, recorded_at::text as "recordedAt"
        from agreement_termination where programme_id = $1 and recorded_by = $2 order by recorded_at, agreement_id`,
    'agreement-signatory': `
      select agreement.id as "agreementId", agreement.title
        from agreement_party party
        join agreement on agreement.programme_id = party.programme_id and agreement.id = party.agreement_id
       where party.programme_id = $1 and party.signatory_person_id = $2 and party.withdrawn_number is null order by agreement.id`,
  };
}

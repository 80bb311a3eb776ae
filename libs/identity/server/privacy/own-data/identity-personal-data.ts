import { Injectable } from '@nestjs/common';
import { PersonalDataStatements } from '@samenspel/platform/server';

/** The log of years fits in here; what does not fit is on the page of the log. */
const longest = 5_000;

/** Who a person is, what was mailed, and what the log says of and about the person. */
@Injectable()
export class IdentityPersonalData extends PersonalDataStatements {
  protected override readonly statements = {
    person: `
      select person.name, person.email, person.language, organisation.name as organisation, person.left_at::text as "leftAt"
        from person
        join organisation on organisation.programme_id = person.programme_id and organisation.id = person.organisation_id
       where person.programme_id = $1 and person.id = $2`,
    membership: 'select role from membership where programme_id = $1 and person_id = $2',
    'stand-in': `
      select absent.name as absent, colleague.name as "standIn", stand_in.starts_on::text as "startsOn", stand_in.ends_on::text as "endsOn",
             stand_in.ended_at::text as "endedAt"
        from stand_in
        join person as absent on absent.programme_id = stand_in.programme_id and absent.id = stand_in.absent_id
        join person as colleague on colleague.programme_id = stand_in.programme_id and colleague.id = stand_in.stand_in_id
       where stand_in.programme_id = $1 and $2 in (stand_in.absent_id, stand_in.stand_in_id)
       order by stand_in.starts_on desc, stand_in.id desc`,
    'api-key': `
      select name, shown_part as "shownPart", created_at::text as "createdAt", expires_on::text as "expiresOn", revoked_at::text as "revokedAt"
        from api_key where programme_id = $1 and person_id = $2 order by created_at desc, id desc`,
    mail: `
      select template as kind, status, requested_at::text as "requestedAt", sent_at::text as "sentAt"
        from mail where programme_id = $1 and recipient_id = $2 order by requested_at desc, id desc limit ${longest}`,
    'data-request': `
      select kind, text, requested_at::text as "requestedAt", due_on::text as "dueOn", outcome, reason, answered_at::text as "answeredAt"
        from data_request where programme_id = $1 and person_id = $2 order by requested_at desc, id desc`,
    'audit-record': `
      select audit_record.action, audit_record.recorded_at::text as "recordedAt", partnership.name as partnership,
             coalesce(audit_record.person_id = $2, false) as "byYou"
        from audit_record
        left join partnership on partnership.programme_id = audit_record.programme_id and partnership.id = audit_record.partnership_id
       where audit_record.programme_id = $1 and (audit_record.person_id = $2 or audit_record.subject_id = $2)
       order by audit_record.recorded_at desc, audit_record.id desc limit ${longest}`,
  };

  /** Name, address, account and mails go with the person itself; what else identity holds goes here. */
  override async erase(personId: string): Promise<void> {
    await this.unitOfWork.manager.query('select erase_requests_of_person($1)', [personId]);
  }
}

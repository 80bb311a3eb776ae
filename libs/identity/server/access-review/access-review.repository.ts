import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@samenspel/platform/server';
import type { AccessOfPerson } from './access-review.dto.js';

@Injectable()
export class AccessReviewRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  list([name, id]: readonly string[], rows: number): Promise<AccessOfPerson[]> {
    return this.unitOfWork.manager.query(
      `select person.id as "personId", person.name, person.email, organisation.name as "organisationName", membership.role,
              person.account_id is not null as "accountLinked",
              to_char(last_sign_in.signed_in_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "lastSignInAt",
              (select coalesce(json_agg(json_build_object(
                        'partnershipId', partnership.id, 'name', partnership.name, 'role', participant.role,
                        'since', to_char(participant.joined_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
                        order by lower(partnership.name)), '[]')
                 from participant
                 join partnership on partnership.programme_id = participant.programme_id and partnership.id = participant.partnership_id
                where participant.programme_id = person.programme_id and participant.person_id = person.id) as partnerships
         from person
         join organisation on organisation.programme_id = person.programme_id and organisation.id = person.organisation_id
         join membership on membership.programme_id = person.programme_id and membership.person_id = person.id
         left join last_sign_ins() as last_sign_in on last_sign_in.person_id = person.id
        where person.programme_id = $1 and (lower(person.name), person.id::text) > ($2, $3)
        order by lower(person.name), person.id::text limit $4`,
      [this.unitOfWork.programmeId, name, id, rows],
    );
  }
}

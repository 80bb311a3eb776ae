import { Injectable } from '@nestjs/common';
import { PersonalDataStatements } from '@samenspel/platform/server';

/** In which partnerships a person takes part, and which the person opened. */
@Injectable()
export class PartnershipPersonalData extends PersonalDataStatements {
  protected override readonly statements = {
    participant: `
      select partnership.name as partnership, participant.role, participant.level, participant.joined_at::text as "joinedAt"
        from participant
        join partnership on partnership.programme_id = participant.programme_id and partnership.id = participant.partnership_id
       where participant.programme_id = $1 and participant.person_id = $2 order by participant.joined_at, partnership.id`,
    partnership: `
      select name, opened_at::text as "openedAt" from partnership
       where programme_id = $1 and opened_by = $2 order by opened_at, id`,
  };
}

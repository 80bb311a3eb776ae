import { Injectable } from '@nestjs/common';
import { PersonalDataStatements } from '@samenspel/platform/server';

/** What a person recorded of pledges, contributions and use. */
@Injectable()
export class PledgePersonalData extends PersonalDataStatements {
  protected override readonly statements = {
    pledge: `
      select partnership.name as partnership, pledge.kind, pledge.description, pledge.recorded_at::text as "recordedAt"
        from pledge
        join partnership on partnership.programme_id = pledge.programme_id and partnership.id = pledge.partnership_id
       where pledge.programme_id = $1 and pledge.recorded_by = $2 order by pledge.recorded_at, pledge.id`,
    contribution: `
      select partnership.name as partnership, contribution.contributed_on::text as "contributedOn", contribution.note, contribution.surplus_note as "surplusNote",
             contribution.recorded_at::text as "recordedAt"
        from contribution
        join partnership on partnership.programme_id = contribution.programme_id and partnership.id = contribution.partnership_id
       where contribution.programme_id = $1 and contribution.recorded_by = $2 order by contribution.recorded_at, contribution.id`,
    'resource-use': `
      select partnership.name as partnership, resource_use.used_on::text as "usedOn", resource_use.note,
             resource_use.excess_reason as "excessReason", resource_use.recorded_at::text as "recordedAt"
        from resource_use
        join partnership on partnership.programme_id = resource_use.programme_id and partnership.id = resource_use.partnership_id
       where resource_use.programme_id = $1 and resource_use.recorded_by = $2 order by resource_use.recorded_at, resource_use.id`,
  };
}

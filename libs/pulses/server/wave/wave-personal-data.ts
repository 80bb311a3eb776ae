import { Injectable } from '@nestjs/common';
import { PersonalDataStatements } from '@samenspel/platform/server';

/**
 * Which waves a person planned, was invited to or signed for. Whether the person answered anonymously is not here: this role
 * cannot read it. Nothing goes: an invitation holds ids alone, and taking one out would change how many were invited; a
 * statement is its organisation's. The mail with the link goes with the person.
 */
@Injectable()
export class WavePersonalData extends PersonalDataStatements {
  protected override readonly statements = {
    wave: `
      select partnership.name as partnership, wave.instrument_code as instrument, coalesce(wave.opened_at::text, wave.opens_on::text) as "openedAt"
        from wave
        join partnership on partnership.programme_id = wave.programme_id and partnership.id = wave.partnership_id
       where wave.programme_id = $1 and wave.opened_by = $2 order by wave.opens_on, wave.id`,
    'wave-schedule': `
      select partnership.name as partnership, wave_schedule.repeats, wave_schedule.status, wave_schedule.planned_at::text as "plannedAt"
        from wave_schedule
        join partnership on partnership.programme_id = wave_schedule.programme_id and partnership.id = wave_schedule.partnership_id
       where wave_schedule.programme_id = $1 and wave_schedule.planned_by = $2 order by wave_schedule.planned_at, wave_schedule.id`,
    'wave-statement': `
      select partnership.name as partnership, organisation.name as organisation, wave_statement.given_at::text as "givenAt"
        from wave_statement
        join partnership on partnership.programme_id = wave_statement.programme_id and partnership.id = wave_statement.partnership_id
        join organisation on organisation.programme_id = wave_statement.programme_id and organisation.id = wave_statement.organisation_id
       where wave_statement.programme_id = $1 and wave_statement.signed_by = $2 order by wave_statement.given_at, wave_statement.id`,
    'wave-invitation': `
      select partnership.name as partnership, wave.instrument_code as instrument, wave.closes_on::text as "closesOn"
        from wave_invitation
        join wave on wave.programme_id = wave_invitation.programme_id and wave.id = wave_invitation.wave_id
        join partnership on partnership.programme_id = wave_invitation.programme_id and partnership.id = wave_invitation.partnership_id
       where wave_invitation.programme_id = $1 and wave_invitation.person_id = $2 order by wave.opens_on, wave.id`,
  };
}

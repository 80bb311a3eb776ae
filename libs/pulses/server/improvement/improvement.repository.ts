import { Injectable } from '@nestjs/common';
import { conflict, UnitOfWork, whenTaken } from '@samenspel/platform/server';
import type { TriedImprovement } from '../../domain/index.js';
import { inOrder } from '../results/displayed-row.js';
import type { NewImprovement } from './improvement.dto.js';
import type { RecordedImprovement } from './recorded-improvement.js';

interface Recording {
  readonly partnershipId: string;
  readonly waveId: string;
  readonly personId: string;
  readonly at: Date;
}

/** The only SQL about what partners will try. */
@Injectable()
export class ImprovementRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Everything that was recorded for those waves, in the order of dimensions and of each the newest first. */
  async of(waveIds: readonly string[]): Promise<RecordedImprovement[]> {
    const rows: RecordedImprovement[] = await this.unitOfWork.manager.query(
      `select improvement.wave_id as "waveId", improvement.dimension, improvement.number, improvement.text,
              person.name as "recordedByName",
              to_char(improvement.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "recordedAt"
         from improvement
         join person on person.programme_id = improvement.programme_id and person.id = improvement.recorded_by
        where improvement.programme_id = $1 and improvement.wave_id = any($2)
        order by improvement.number desc`,
      [this.unitOfWork.programmeId, waveIds],
    );
    return inOrder(rows);
  }

  async insert({ dimension, text }: NewImprovement, { partnershipId, waveId, personId, at }: Recording): Promise<void> {
    await whenTaken('improvement_pkey', () => conflict('improvement.recorded-meanwhile'), () =>
      this.unitOfWork.manager.query(
        `insert into improvement (programme_id, partnership_id, wave_id, dimension, number, text, recorded_by, recorded_at)
         select $1, $2, $3, $4, coalesce(max(number), 0) + 1, $5, $6, $7
           from improvement where programme_id = $1 and wave_id = $3 and dimension = $4`,
        [this.unitOfWork.programmeId, partnershipId, waveId, dimension, text, personId, at],
      ),
    );
  }

  async noticeSentOn(waveId: string): Promise<string | null> {
    const [row]: { sentOn: string }[] = await this.unitOfWork.manager.query(
      `select (sent_at at time zone programme.time_zone)::date::text as "sentOn"
         from improvement_notice join programme on programme.id = improvement_notice.programme_id
        where programme_id = $1 and wave_id = $2`,
      [this.unitOfWork.programmeId, waveId],
    );
    return row?.sentOn ?? null;
  }

  async insertNotice({ partnershipId, waveId, personId, at }: Recording): Promise<void> {
    await whenTaken('improvement_notice_pkey', () => conflict('improvement-notice.sent-already'), () =>
      this.unitOfWork.manager.query(
        `insert into improvement_notice (programme_id, partnership_id, wave_id, sent_by, sent_at) values ($1, $2, $3, $4, $5)`,
        [this.unitOfWork.programmeId, partnershipId, waveId, personId, at],
      ),
    );
  }

  /** What was recorded after the latest wave that this invitation's wave will judge: one that was answered the same way and showed something. */
  triedBefore(invitationId: string): Promise<TriedImprovement[]> {
    return this.unitOfWork.manager.query(
      `select distinct on (improvement.dimension) improvement.dimension, improvement.text
         from improvement
        where improvement.programme_id = $1
          and improvement.wave_id = (
            select earlier.id
              from wave_invitation
              join wave on wave.programme_id = wave_invitation.programme_id and wave.id = wave_invitation.wave_id
              join wave earlier on earlier.programme_id = wave.programme_id and earlier.partnership_id = wave.partnership_id
                and earlier.instrument_code = wave.instrument_code and earlier.instrument_version = wave.instrument_version
                and earlier.mode = wave.mode and earlier.released_at < wave.opened_at
             where wave_invitation.programme_id = $1 and wave_invitation.id = $2
               and (exists (
                      select from wave_publication as shown
                       where shown.programme_id = earlier.programme_id and shown.wave_id = earlier.id and shown.outcome = 'published')
                    or exists (
                      select from wave_statement as given
                       where given.programme_id = earlier.programme_id and given.wave_id = earlier.id))
             order by earlier.closed_at desc limit 1)
        order by improvement.dimension, improvement.number desc`,
      [this.unitOfWork.programmeId, invitationId],
    );
  }
}

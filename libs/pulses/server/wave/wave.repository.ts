import { Injectable } from '@nestjs/common';
import { newUntraceableId, UnitOfWork } from '@samenspel/platform/server';
import type { WaveMode } from '../../domain/index.js';
import type { WaveSummary } from './wave.dto.js';

/** A wave as its row has it; `openedAt` is its place in lists. */
export interface WaveRecord extends WaveSummary {
  readonly minimumGroupSize: number;
  readonly version: number;
  readonly openedAt: string;
}

export interface NewWaveRow {
  readonly id: string;
  readonly partnershipId: string;
  readonly instrumentCode: string;
  readonly instrumentVersion: number;
  readonly mode: WaveMode;
  readonly minimumGroupSize: number;
  readonly openedBy: string;
  readonly openedAt: Date;
  readonly closesOn: string;
}

export interface Invitation {
  readonly id: string;
  readonly personId: string;
}

/** What the mail to an invited person tells. */
export interface InvitedWave {
  readonly partnershipName: string;
  readonly organiserName: string;
  readonly organiserOrganisation: string;
  readonly instrumentCode: string;
  readonly instrumentVersion: number;
  readonly minimumGroupSize: number;
  readonly closesOn: string;
}

const onCalendar = (moment: string) => `(wave.${moment} at time zone programme.time_zone)::date::text`;

const waves = `
  select wave.id, wave.partnership_id as "partnershipId", partnership.name as "partnershipName",
         wave.instrument_code as "instrumentCode", wave.instrument_version as "instrumentVersion", wave.mode,
         wave.status as state, ${onCalendar('opened_at')} as "openedOn", wave.closes_on::text as "closesOn",
         ${onCalendar('closed_at')} as "closedOn", wave.release_by::text as "releaseBy",
         ${onCalendar('released_at')} as "releasedOn",
         (select count(*)::integer from wave_invitation
           where wave_invitation.programme_id = wave.programme_id and wave_invitation.wave_id = wave.id) as invited,
         wave.minimum_group_size as "minimumGroupSize", wave.version,
         to_char(wave.opened_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "openedAt"
    from wave
    join programme on programme.id = wave.programme_id
    join partnership on partnership.programme_id = wave.programme_id and partnership.id = wave.partnership_id
   where wave.programme_id = $1`;

/** The only SQL about waves and who was invited. It cannot reach an answer. */
@Injectable()
export class WaveRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Waves after that place, the newest first; of one partnership, or of all that the reader may see. */
  list(partnershipId: string | null, [openedAt, id]: readonly string[], rows: number): Promise<WaveRecord[]> {
    return this.unitOfWork.manager.query(
      `${waves} and ($2::uuid is null or wave.partnership_id = $2) and (wave.opened_at, wave.id) < ($3::timestamptz, $4::uuid)
        order by wave.opened_at desc, wave.id desc limit $5`,
      [this.unitOfWork.programmeId, partnershipId, openedAt, id, rows],
    );
  }

  async find(partnershipId: string, id: string): Promise<WaveRecord | undefined> {
    const [row]: WaveRecord[] = await this.unitOfWork.manager.query(`${waves} and wave.partnership_id = $2 and wave.id = $3`, [
      this.unitOfWork.programmeId,
      partnershipId,
      id,
    ]);
    return row;
  }

  /** Waves that the calendar or the worker may still move. */
  unreleased(): Promise<WaveRecord[]> {
    return this.unitOfWork.manager.query(`${waves} and wave.status <> 'released' order by wave.opened_at`, [this.unitOfWork.programmeId]);
  }

  async insert(wave: NewWaveRow): Promise<void> {
    await this.unitOfWork.manager.query(
      `insert into wave (programme_id, id, partnership_id, instrument_code, instrument_version, mode, minimum_group_size,
                         status, opened_by, opened_at, closes_on, version)
       values ($1, $2, $3, $4, $5, $6, $7, 'open', $8, $9, $10, 1)`,
      [
        this.unitOfWork.programmeId,
        wave.id,
        wave.partnershipId,
        wave.instrumentCode,
        wave.instrumentVersion,
        wave.mode,
        wave.minimumGroupSize,
        wave.openedBy,
        wave.openedAt,
        wave.closesOn,
      ],
    );
  }

  async invite(partnershipId: string, waveId: string, personIds: readonly string[]): Promise<void> {
    await this.unitOfWork.manager.query(
      `insert into wave_invitation (programme_id, id, partnership_id, wave_id, person_id, organisation_id)
       select person.programme_id, invited.id, $2, $3, person.id, person.organisation_id
         from unnest($4::uuid[], $5::uuid[]) as invited (id, person_id)
         join person on person.programme_id = $1 and person.id = invited.person_id`,
      [this.unitOfWork.programmeId, partnershipId, waveId, personIds.map(() => newUntraceableId()), personIds],
    );
  }

  invitations(waveId: string): Promise<Invitation[]> {
    return this.unitOfWork.manager.query(
      `select id, person_id as "personId" from wave_invitation where programme_id = $1 and wave_id = $2 order by id`,
      [this.unitOfWork.programmeId, waveId],
    );
  }

  async ofInvitation(invitationId: string): Promise<InvitedWave | undefined> {
    const [row]: InvitedWave[] = await this.unitOfWork.manager.query(
      `select partnership.name as "partnershipName", person.name as "organiserName", organisation.name as "organiserOrganisation",
              wave.instrument_code as "instrumentCode", wave.instrument_version as "instrumentVersion",
              wave.minimum_group_size as "minimumGroupSize", wave.closes_on::text as "closesOn"
         from wave_invitation
         join wave on wave.programme_id = wave_invitation.programme_id and wave.id = wave_invitation.wave_id
         join partnership on partnership.programme_id = wave.programme_id and partnership.id = wave.partnership_id
         join person on person.programme_id = wave.programme_id and person.id = wave.opened_by
         join organisation on organisation.programme_id = person.programme_id and organisation.id = person.organisation_id
        where wave_invitation.programme_id = $1 and wave_invitation.id = $2`,
      [this.unitOfWork.programmeId, invitationId],
    );
    return row;
  }

  /** From here on no answer is taken in. @returns whether the wave was open and had that version */
  async close(id: string, version: number, closedAt: Date, releaseBy: string): Promise<boolean> {
    const [, changed]: [unknown, number] = await this.unitOfWork.manager.query(
      `update wave set status = 'closing', closed_at = $4, release_by = $5, version = version + 1
        where programme_id = $1 and id = $2 and version = $3 and status = 'open'`,
      [this.unitOfWork.programmeId, id, version, closedAt, releaseBy],
    );
    return changed === 1;
  }

  /** From here on the policies show what was published. @returns whether the wave was closed and had that version */
  async release(id: string, version: number, releasedAt: Date): Promise<boolean> {
    const [, changed]: [unknown, number] = await this.unitOfWork.manager.query(
      `update wave set status = 'released', released_at = $4, version = version + 1
        where programme_id = $1 and id = $2 and version = $3 and status = 'closed'`,
      [this.unitOfWork.programmeId, id, version, releasedAt],
    );
    return changed === 1;
  }
}

import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@samenspel/platform/domain';
import { newUntraceableId, UnitOfWork } from '@samenspel/platform/server';
import type { Level } from '@samenspel/partnerships/domain';
import type { Invited, WaveDates, WaveMode, WaveState } from '../../domain/index.js';
import { endOfAnswering } from '../vault/end-of-answering.js';
import type { WaveSummary } from './wave.dto.js';

/** A wave as its row has it. */
export interface WaveRecord extends WaveSummary {
  readonly minimumGroupSize: number;
  readonly version: number;
  readonly openedBy: string;
  /** The meeting that was planned with it, for its release. */
  readonly conversationId: string | null;
  readonly invitedLevels: readonly Level[] | null;
  /** Picked one by one while it was planned; null when levels say who is invited. */
  readonly invitedPersonIds: readonly string[] | null;
}

/** Who will be invited: people picked one by one, or every contributor of these levels on the day it opens. */
export interface WaveAudience {
  readonly invitedLevels: readonly Level[] | null;
  readonly invitedPersonIds: readonly string[] | null;
}

export interface PlannedWaveRow extends WaveAudience, Pick<WaveDates, 'opensOn' | 'closesOn'>, Partial<SettledRelease> {
  readonly id: string;
  readonly partnershipId: string;
  readonly instrumentCode: string;
  readonly instrumentVersion: number;
  readonly mode: WaveMode;
  readonly minimumGroupSize: number;
  readonly openedBy: string;
  readonly scheduleId: string | null;
  /** 0 for a wave that opens in the same transaction: opening makes it 1. */
  readonly version: 0 | 1;
}

/** When all sides see the results, and the meeting that was planned for it with the wave. */
export interface SettledRelease {
  readonly releasesOn: LocalDate | null;
  readonly conversationId: string | null;
}

export type ChangedWave = Pick<WaveDates, 'opensOn' | 'closesOn'> & SettledRelease & WaveAudience;

export interface Invitee extends Invited {
  readonly personId: string;
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
  readonly mode: WaveMode;
  /** Of the person who is invited. */
  readonly organisationName: string;
  readonly minimumGroupSize: number;
  readonly closesOn: string;
}

/** Whoever would be invited if the wave opened now. */
const wouldBeInvited = `
  participant.programme_id = wave.programme_id and participant.partnership_id = wave.partnership_id
  and (participant.person_id = any (wave.invited_person_ids)
       or participant.role = 'contributor' and participant.level = any (wave.invited_levels))`;

const onCalendar = (moment: string) => `(wave.${moment} at time zone programme.time_zone)::date::text`;

const waves = `
  select wave.id, wave.partnership_id as "partnershipId", partnership.name as "partnershipName",
         wave.instrument_code as "instrumentCode", wave.instrument_version as "instrumentVersion", wave.mode,
         wave.status as state, wave.opens_on::text as "opensOn", ${onCalendar('opened_at')} as "openedOn",
         wave.closes_on::text as "closesOn", wave.releases_on::text as "releasesOn",
         ${onCalendar('closed_at')} as "closedOn", wave.release_by::text as "releaseBy",
         ${onCalendar('released_at')} as "releasedOn", wave.schedule_id as "scheduleId",
         case when wave.opened_at is null
              then (select count(*)::integer from participant where ${wouldBeInvited})
              else (select count(*)::integer from wave_invitation
                     where wave_invitation.programme_id = wave.programme_id and wave_invitation.wave_id = wave.id and not withdrawn)
          end as invited,
         wave.minimum_group_size as "minimumGroupSize", wave.version, wave.opened_by as "openedBy", wave.conversation_id as "conversationId",
         wave.invited_levels as "invitedLevels", wave.invited_person_ids as "invitedPersonIds"
    from wave
    join programme on programme.id = wave.programme_id
    join partnership on partnership.programme_id = wave.programme_id and partnership.id = wave.partnership_id
   where wave.programme_id = $1`;

/** The only SQL about waves and who was invited. It cannot reach an answer. */
@Injectable()
export class WaveRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Waves after that place, the newest opening first; of one partnership, or of all that the reader may see. */
  list(partnershipId: string | null, [opensOn, id]: readonly string[], rows: number): Promise<WaveRecord[]> {
    return this.unitOfWork.manager.query(
      `${waves} and wave.status <> 'called-off' and ($2::uuid is null or wave.partnership_id = $2)
            and (wave.opens_on, wave.id) < ($3::date, $4::uuid)
        order by wave.opens_on desc, wave.id desc limit $5`,
      [this.unitOfWork.programmeId, partnershipId, opensOn, id, rows],
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

  /** When the released wave of the questionnaire right before this one closed, if it was answered the other way. */
  async otherModeBefore({ id, partnershipId, instrumentCode, instrumentVersion, mode }: WaveRecord): Promise<LocalDate | null> {
    const [before]: { mode: WaveMode; closedOn: LocalDate }[] = await this.unitOfWork.manager.query(
      `select earlier.mode, (earlier.closed_at at time zone programme.time_zone)::date::text as "closedOn"
         from wave
         join programme on programme.id = wave.programme_id
         join wave as earlier on earlier.programme_id = wave.programme_id and earlier.partnership_id = wave.partnership_id
                             and earlier.closed_at < wave.closed_at and earlier.released_at is not null
        where wave.programme_id = $1 and wave.partnership_id = $2 and wave.id = $3
          and earlier.instrument_code = $4 and earlier.instrument_version = $5
        order by earlier.closed_at desc limit 1`,
      [this.unitOfWork.programmeId, partnershipId, id, instrumentCode, instrumentVersion],
    );
    return before && before.mode !== mode ? before.closedOn : null;
  }

  /** Waves that the calendar or the worker may still move. */
  unreleased(): Promise<WaveRecord[]> {
    return this.unitOfWork.manager.query(
      `${waves} and wave.status not in ('released', 'called-off') order by wave.opens_on, wave.id`,
      [this.unitOfWork.programmeId],
    );
  }

  /** @returns false when the schedule has a wave for that day already */
  async insert(wave: PlannedWaveRow): Promise<boolean> {
    const rows: unknown[] = await this.unitOfWork.manager.query(
      `insert into wave (programme_id, id, partnership_id, instrument_code, instrument_version, mode, minimum_group_size,
                         status, opened_by, opens_on, closes_on, releases_on, invited_levels, invited_person_ids, schedule_id, conversation_id, version)
       values ($1, $2, $3, $4, $5, $6, $7, 'planned', $8, $9, $10, $11, $12, $13, $14, $15, $16)
       on conflict (programme_id, schedule_id, opens_on) where schedule_id is not null do nothing returning 1`,
      [
        this.unitOfWork.programmeId,
        wave.id,
        wave.partnershipId,
        wave.instrumentCode,
        wave.instrumentVersion,
        wave.mode,
        wave.minimumGroupSize,
        wave.openedBy,
        wave.opensOn,
        wave.closesOn,
        wave.releasesOn ?? null,
        wave.invitedLevels,
        wave.invitedPersonIds,
        wave.scheduleId,
        wave.conversationId ?? null,
        wave.version,
      ],
    );
    return rows.length === 1;
  }

  /** @returns whether the wave was planned and had that version */
  change(id: string, version: number, { opensOn, closesOn, releasesOn, conversationId, invitedLevels, invitedPersonIds }: ChangedWave): Promise<boolean> {
    return this.step(
      id,
      version,
      'planned',
      'opens_on = $5, closes_on = $6, releases_on = $7, conversation_id = $8, invited_levels = $9, invited_person_ids = $10',
      [opensOn, closesOn, releasesOn, conversationId, invitedLevels, invitedPersonIds],
    );
  }

  /** @returns whether the wave was planned and had that version */
  callOff(id: string, version: number): Promise<boolean> {
    return this.step(id, version, 'planned', `status = 'called-off'`, []);
  }

  /** @returns whether the wave was planned and had that version */
  open(id: string, version: number, openedAt: Date, { opensOn, closesOn, releasesOn }: WaveDates): Promise<boolean> {
    return this.step(id, version, 'planned', `status = 'open', opened_at = $5, opens_on = $6, closes_on = $7, releases_on = $8`, [
      openedAt,
      opensOn,
      closesOn,
      releasesOn ?? null,
    ]);
  }

  /** Whether a wave of the partnership takes answers or is being closed. */
  async hasOpen(partnershipId: string): Promise<boolean> {
    const rows: unknown[] = await this.unitOfWork.manager.query(
      `select from wave where programme_id = $1 and partnership_id = $2 and status in ('open', 'closing')`,
      [this.unitOfWork.programmeId, partnershipId],
    );
    return rows.length > 0;
  }

  /** Whoever would be invited if the wave opened now. */
  invitees(waveId: string): Promise<Invitee[]> {
    return this.unitOfWork.manager.query(
      `select participant.person_id as "personId", participant.organisation_id as "organisationId", organisation.sector, participant.level
         from wave join participant on ${wouldBeInvited}
         join organisation on organisation.programme_id = participant.programme_id and organisation.id = participant.organisation_id
        where wave.programme_id = $1 and wave.id = $2 order by participant.person_id`,
      [this.unitOfWork.programmeId, waveId],
    );
  }

  /** Who signed, or was to sign, the latest joint statement of the partnership. */
  async latestSignatoryIds(partnershipId: string): Promise<string[]> {
    const rows: { personId: string }[] = await this.unitOfWork.manager.query(
      `select person_id as "personId" from wave_invitation
        where programme_id = $1 and not withdrawn and wave_id = (
          select id from wave
           where programme_id = $1 and partnership_id = $2 and mode = 'joint-statement' and opened_at is not null
           order by opens_on desc, id desc limit 1)`,
      [this.unitOfWork.programmeId, partnershipId],
    );
    return rows.map(({ personId }) => personId);
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
      `select id, person_id as "personId" from wave_invitation where programme_id = $1 and wave_id = $2 and not withdrawn order by id`,
      [this.unitOfWork.programmeId, waveId],
    );
  }

  async ofInvitation(invitationId: string): Promise<InvitedWave | undefined> {
    const [row]: InvitedWave[] = await this.unitOfWork.manager.query(
      `select partnership.name as "partnershipName", person.name as "organiserName", organisation.name as "organiserOrganisation",
              wave.instrument_code as "instrumentCode", wave.instrument_version as "instrumentVersion",
              wave.mode, invited.name as "organisationName",
              wave.minimum_group_size as "minimumGroupSize", wave.closes_on::text as "closesOn"
         from wave_invitation
         join organisation as invited
           on invited.programme_id = wave_invitation.programme_id and invited.id = wave_invitation.organisation_id
         join wave on wave.programme_id = wave_invitation.programme_id and wave.id = wave_invitation.wave_id
         join partnership on partnership.programme_id = wave.programme_id and partnership.id = wave.partnership_id
         join person on person.programme_id = wave.programme_id and person.id = wave.opened_by
         join organisation on organisation.programme_id = person.programme_id and organisation.id = person.organisation_id
        where wave_invitation.programme_id = $1 and wave_invitation.id = $2 and not wave_invitation.withdrawn`,
      [this.unitOfWork.programmeId, invitationId],
    );
    return row;
  }

  /** From here on no answer is taken in; one that is on its way is waited for. @returns whether the wave was open and had that version */
  async close(id: string, version: number, closedAt: Date, { releasesOn, releaseBy }: { releasesOn: LocalDate | null; releaseBy: LocalDate }): Promise<boolean> {
    await this.unitOfWork.manager.query(endOfAnswering, [id]);
    return this.step(id, version, 'open', `status = 'closing', closed_at = $5, releases_on = $6, release_by = $7`, [closedAt, releasesOn, releaseBy]);
  }

  /** From here on the policies show what was published. @returns whether the wave was closed and had that version */
  release(id: string, version: number, releasedAt: Date): Promise<boolean> {
    return this.step(id, version, 'closed', `status = 'released', released_at = $5`, [releasedAt]);
  }

  /** @returns whether the wave was in that state and had that version */
  changeRelease(id: string, version: number, state: WaveState, { releasesOn, conversationId }: SettledRelease): Promise<boolean> {
    return this.step(id, version, state, 'releases_on = $5, conversation_id = $6', [releasesOn, conversationId]);
  }

  /** Gives the open wave a new version. @returns whether it was open and had that version */
  touch(id: string, version: number): Promise<boolean> {
    return this.step(id, version, 'open', 'closes_on = closes_on', []);
  }

  private async step(id: string, version: number, from: WaveState, changes: string, values: readonly unknown[]): Promise<boolean> {
    const [, changed]: [unknown, number] = await this.unitOfWork.manager.query(
      `update wave set ${changes}, version = version + 1 where programme_id = $1 and id = $2 and version = $3 and status = $4`,
      [this.unitOfWork.programmeId, id, version, from, ...values],
    );
    return changed === 1;
  }
}

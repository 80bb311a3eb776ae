import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@samenspel/platform/domain';
import { type DueItem, newId, UnitOfWork } from '@samenspel/platform/server';
import type { Quarter } from '../../domain/index.js';
import type { AttestationParty, AttestedDuty, NewStatement } from './attestation.dto.js';

export interface RoundRow extends Quarter {
  readonly id: string;
  readonly partnershipId: string;
  readonly agreementId: string;
  readonly agreementTitle: string;
  readonly deadlineOn: LocalDate;
  readonly openedAt: string | null;
}

export interface WordRow {
  readonly id: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly statements: NewStatement[];
  readonly salt: string;
  readonly commitment: string;
  readonly recordedBy: string;
  readonly recordedByName: string;
  readonly recordedAt: Date;
}

export type DutyRow = Omit<AttestedDuty, 'id' | 'organisationName'>;

interface NewWord {
  readonly partnershipId: string;
  readonly roundId: string;
  readonly organisationId: string;
  readonly statements: string;
  readonly salt: string;
  readonly commitment: string;
  readonly recordedBy: string;
  readonly recordedAt: Date;
}

const rounds = `
  select round.id, round.partnership_id as "partnershipId", round.agreement_id as "agreementId", agreement.title as "agreementTitle",
         round.starts_on::text as "startsOn", round.ends_on::text as "endsOn", round.deadline_on::text as "deadlineOn",
         round.opened_at as "openedAt"
    from attestation_round round
    join agreement on agreement.programme_id = round.programme_id and agreement.id = round.agreement_id`;

/** The only SQL about attestations. What it reads of words is what the policies let through: sealed ones only of one's own. */
@Injectable()
export class AttestationRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async insertChoice(partnershipId: string, agreementId: string, chosen: boolean, recordedBy: string, recordedAt: Date): Promise<string> {
    const id = newId();
    await this.query(
      `insert into attestation_choice (programme_id, id, partnership_id, agreement_id, chosen, recorded_by, recorded_at)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [id, partnershipId, agreementId, chosen, recordedBy, recordedAt],
    );
    return id;
  }

  async chosen(agreementId: string): Promise<boolean> {
    const [row] = await this.query<{ chosen: boolean }>(
      `select chosen from attestation_choice where programme_id = $1 and agreement_id = $2 order by recorded_at desc, id desc limit 1`,
      [agreementId],
    );
    return row?.chosen ?? false;
  }

  /** Agreements whose parties chose to attest and that were in force in the quarter, without a round for it. */
  withoutRound({ startsOn, endsOn }: Quarter): Promise<{ id: string; partnershipId: string }[]> {
    return this.query(
      `select agreement.id, agreement.partnership_id as "partnershipId"
         from agreement
         join lateral (
           select chosen from attestation_choice
            where programme_id = agreement.programme_id and agreement_id = agreement.id
            order by recorded_at desc, id desc limit 1) choice on choice.chosen
        where agreement.programme_id = $1 and agreement.starts_on <= $3 and (agreement.ends_on is null or agreement.ends_on >= $2)
          and not exists (
            select from agreement_termination
             where programme_id = agreement.programme_id and agreement_id = agreement.id and terminated_on < $2)
          and not exists (
            select from attestation_round
             where programme_id = agreement.programme_id and agreement_id = agreement.id and starts_on = $2)
        order by agreement.id`,
      [startsOn, endsOn],
    );
  }

  parties(agreementId: string): Promise<AttestationParty[]> {
    return this.query(
      `select organisation.id, organisation.shown_name as name
         from agreement_party
         join organisation on organisation.programme_id = agreement_party.programme_id and organisation.id = agreement_party.organisation_id
        where agreement_party.programme_id = $1 and agreement_party.agreement_id = $2 and agreement_party.withdrawn_number is null
        order by lower(organisation.name)`,
      [agreementId],
    );
  }

  milestonesDue(agreementId: string, { startsOn, endsOn }: Quarter): Promise<DutyRow[]> {
    return this.query(
      `select 'milestone' as kind, id as "subjectId", title, baseline_on::text as "dueOn", responsible_organisation_id as "organisationId"
         from milestone
        where programme_id = $1 and agreement_id = $2 and withdrawn_number is null and baseline_on between $3 and $4
        order by baseline_on, id`,
      [agreementId, startsOn, endsOn],
    );
  }

  /** Obligations of the version in force; when each was due is for the domain to say. */
  obligations(agreementId: string): Promise<(DutyRow & { recurrence: string | null })[]> {
    return this.query(
      `select 'obligation' as kind, id as "subjectId", title, due_on::text as "dueOn", recurrence, organisation_id as "organisationId"
         from obligation where programme_id = $1 and agreement_id = $2 and withdrawn_number is null order by id`,
      [agreementId],
    );
  }

  async begin(round: Omit<RoundRow, 'agreementTitle' | 'openedAt'>, duties: readonly DutyRow[], begunAt: Date): Promise<void> {
    await this.query(
      `insert into attestation_round (programme_id, id, partnership_id, agreement_id, starts_on, ends_on, deadline_on, begun_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [round.id, round.partnershipId, round.agreementId, round.startsOn, round.endsOn, round.deadlineOn, begunAt],
    );
    await this.query(
      `insert into attestation_party (programme_id, partnership_id, round_id, organisation_id)
       select programme_id, partnership_id, $3, organisation_id from agreement_party
        where programme_id = $1 and agreement_id = $2 and withdrawn_number is null`,
      [round.agreementId, round.id],
    );
    await this.query(
      `insert into attestation_duty (programme_id, id, partnership_id, round_id, kind, subject_id, title, due_on, organisation_id)
       select $1, id, $2, $3, kind, subject_id, title, due_on, organisation_id
         from jsonb_to_recordset($4) as duty (id uuid, kind text, subject_id uuid, title text, due_on date, organisation_id uuid)`,
      [
        round.partnershipId,
        round.id,
        JSON.stringify(
          duties.map((duty) => ({
            id: newId(),
            kind: duty.kind,
            subject_id: duty.subjectId,
            title: duty.title,
            due_on: duty.dueOn,
            organisation_id: duty.organisationId,
          })),
        ),
      ],
    );
  }

  list(partnershipId: string, agreementId: string): Promise<RoundRow[]> {
    return this.query(
      `${rounds} where round.programme_id = $1 and round.partnership_id = $2 and round.agreement_id = $3 order by round.starts_on desc limit 100`,
      [partnershipId, agreementId],
    );
  }

  async find(partnershipId: string, agreementId: string, id: string): Promise<RoundRow | undefined> {
    const [row] = await this.query<RoundRow>(
      `${rounds} where round.programme_id = $1 and round.partnership_id = $2 and round.agreement_id = $3 and round.id = $4`,
      [partnershipId, agreementId, id],
    );
    return row;
  }

  partiesOf(roundId: string): Promise<AttestationParty[]> {
    return this.query(
      `select organisation.id, organisation.shown_name as name
         from attestation_party party
         join organisation on organisation.programme_id = party.programme_id and organisation.id = party.organisation_id
        where party.programme_id = $1 and party.round_id = $2 order by lower(organisation.name)`,
      [roundId],
    );
  }

  duties(roundId: string): Promise<AttestedDuty[]> {
    return this.query(
      `select duty.id, duty.kind, duty.subject_id as "subjectId", duty.title, duty.due_on::text as "dueOn",
              duty.organisation_id as "organisationId", organisation.shown_name as "organisationName"
         from attestation_duty duty
         join organisation on organisation.programme_id = duty.programme_id and organisation.id = duty.organisation_id
        where duty.programme_id = $1 and duty.round_id = $2 order by duty.due_on, duty.id`,
      [roundId],
    );
  }

  words(roundId: string): Promise<WordRow[]> {
    return this.query(
      `select word.id, word.organisation_id as "organisationId", organisation.shown_name as "organisationName",
              word.statements::jsonb as statements, word.salt, word.commitment, word.recorded_by as "recordedBy",
              person.name as "recordedByName", word.recorded_at as "recordedAt"
         from attestation_word word
         join organisation on organisation.programme_id = word.programme_id and organisation.id = word.organisation_id
         join person on person.programme_id = word.programme_id and person.id = word.recorded_by
        where word.programme_id = $1 and word.round_id = $2 order by lower(organisation.name)`,
      [roundId],
    );
  }

  /** The rounds of an agreement in which the organisation gave its word. */
  async givenBy(agreementId: string, organisationId: string): Promise<Set<string>> {
    const rows = await this.query<{ round_id: string }>(
      `select word.round_id from attestation_word word
         join attestation_round round on round.programme_id = word.programme_id and round.id = word.round_id
        where word.programme_id = $1 and round.agreement_id = $2 and word.organisation_id = $3`,
      [agreementId, organisationId],
    );
    return new Set(rows.map((row) => row.round_id));
  }

  async insertWord(word: NewWord): Promise<void> {
    await this.query(
      `insert into attestation_word (programme_id, id, partnership_id, round_id, organisation_id, statements, salt, commitment, recorded_by, recorded_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [newId(), word.partnershipId, word.roundId, word.organisationId, word.statements, word.salt, word.commitment, word.recordedBy, word.recordedAt],
    );
  }

  /** Lets one writer at a time give a word in a round, so that the last of two that come together sees the other's. */
  async lock(roundId: string): Promise<void> {
    await this.unitOfWork.manager.query(`select pg_advisory_xact_lock(hashtextextended('attestation ' || $1, 0))`, [roundId]);
  }

  /** Opens the round when its time has come. @returns whether it did now */
  async open(roundId: string, moment: Date): Promise<boolean> {
    const [row] = await this.unitOfWork.manager.query<{ opened: boolean }[]>('select open_attestation($1, $2) as opened', [roundId, moment]);
    return row!.opened;
  }

  /** Sealed rounds whose last day has passed. */
  overdue(today: LocalDate): Promise<{ id: string; partnershipId: string; agreementId: string }[]> {
    return this.query(
      `select id, partnership_id as "partnershipId", agreement_id as "agreementId" from attestation_round
        where programme_id = $1 and opened_at is null and deadline_on < $2 order by id`,
      [today],
    );
  }

  /** Sealed rounds and who has still to give a word: everyone for Samenspel itself, one's own organisation for a person. */
  awaited(date: LocalDate): Promise<(Omit<DueItem, 'kind' | 'path' | 'personId'> & { agreementId: string })[]> {
    return this.query(
      `select round.id, round.partnership_id as "partnershipId", partnership.name as "partnershipName", agreement.title,
              round.deadline_on::text as "dueOn", organisation.id as "organisationId", organisation.shown_name as "organisationName",
              round.agreement_id as "agreementId"
         from attestation_round round
         join partnership on partnership.programme_id = round.programme_id and partnership.id = round.partnership_id
         join agreement on agreement.programme_id = round.programme_id and agreement.id = round.agreement_id
        cross join lateral attestation_awaits(round.id) as awaited (organisation_id)
         join organisation on organisation.programme_id = round.programme_id and organisation.id = awaited.organisation_id
        where round.programme_id = $1 and round.opened_at is null and round.deadline_on <= $2
        order by round.deadline_on, round.id`,
      [date],
    );
  }

  private query<T>(sql: string, values: readonly unknown[]): Promise<T[]> {
    return this.unitOfWork.manager.query(sql, [this.unitOfWork.programmeId, ...values]);
  }
}

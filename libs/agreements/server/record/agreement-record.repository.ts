import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@samenspel/platform/server';
import type { ErasedPayload, RecordHead, RecordLink, RecordPayload } from '../../domain/index.js';

/** A part of the payload as it is added. */
export interface PayloadRow extends Omit<RecordPayload, 'sequence'> {
  /** Whom the part tells about, when it tells who a pseudonym is. */
  readonly personId?: string;
  readonly pseudonym?: string;
}

export interface RecordName {
  readonly agreementId: string;
  readonly agreementTitle: string;
  readonly content: { readonly name: string; readonly organisationName: string };
}

type LinkRow = Omit<RecordLink, 'recordedAt'> & { recordedAt: Date };

/** The only SQL about the records of agreements. */
@Injectable()
export class AgreementRecordRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Lets one writer at a time go on with the record of an agreement, until the end of the transaction. An advisory lock:
   * to lock the agreement's own row the application would need the right to change it, which it must not have.
   */
  async lock(agreementId: string): Promise<void> {
    await this.unitOfWork.manager.query(`select pg_advisory_xact_lock(hashtextextended('agreement-record ' || $1, 0))`, [agreementId]);
  }

  async head(agreementId: string): Promise<(RecordHead & { recordedAt: Date }) | undefined> {
    const [row] = await this.unitOfWork.manager.query(
      `select sequence, hash, recorded_at as "recordedAt" from agreement_record_link
        where programme_id = $1 and agreement_id = $2 order by sequence desc limit 1`,
      [this.unitOfWork.programmeId, agreementId],
    );
    return row;
  }

  /** Facts that stand in the record already, each as its kind and id. */
  async knownFacts(agreementId: string): Promise<Set<string>> {
    const rows: { fact: string }[] = await this.unitOfWork.manager.query(
      `select kind || ' ' || fact_id as fact from agreement_record_link where programme_id = $1 and agreement_id = $2`,
      [this.unitOfWork.programmeId, agreementId],
    );
    return new Set(rows.map(({ fact }) => fact));
  }

  /** The pseudonyms that this agreement knows people by. */
  async pseudonyms(agreementId: string): Promise<Map<string, string>> {
    const rows: { person_id: string; pseudonym: string }[] = await this.unitOfWork.manager.query(
      `select person_id, pseudonym from agreement_record_payload
        where programme_id = $1 and agreement_id = $2 and person_id is not null`,
      [this.unitOfWork.programmeId, agreementId],
    );
    return new Map(rows.map((row) => [row.person_id, row.pseudonym]));
  }

  async personName(personId: string): Promise<{ name: string; organisationName: string }> {
    const [row] = await this.unitOfWork.manager.query(
      `select person.name, organisation.name as "organisationName"
         from person
         join organisation on organisation.programme_id = person.programme_id and organisation.id = person.organisation_id
        where person.programme_id = $1 and person.id = $2`,
      [this.unitOfWork.programmeId, personId],
    );
    return row;
  }

  async append(partnershipId: string, agreementId: string, factId: string, link: RecordLink, payloads: readonly PayloadRow[]): Promise<void> {
    const { programmeId, manager } = this.unitOfWork;
    await manager.query(
      `insert into agreement_record_link (programme_id, partnership_id, agreement_id, sequence, previous_hash, hash, recorded_at,
                                          kind, fact_id, actor, subjects, commitments)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [
        programmeId,
        partnershipId,
        agreementId,
        link.sequence,
        link.previousHash,
        link.hash,
        link.recordedAt,
        link.kind,
        factId,
        link.actor,
        JSON.stringify(link.subjects),
        JSON.stringify(link.commitments),
      ],
    );
    for (const { part, salt, content, personId, pseudonym } of payloads) {
      await manager.query(
        `insert into agreement_record_payload (programme_id, partnership_id, agreement_id, sequence, part, person_id, pseudonym, salt, content)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [programmeId, partnershipId, agreementId, link.sequence, part, personId ?? null, pseudonym ?? null, salt, JSON.stringify(content)],
      );
    }
  }

  async links(partnershipId: string, agreementId: string): Promise<RecordLink[]> {
    const rows: LinkRow[] = await this.unitOfWork.manager.query(
      `select sequence, previous_hash as "previousHash", recorded_at as "recordedAt", kind, actor, subjects, commitments, hash
         from agreement_record_link where programme_id = $1 and partnership_id = $2 and agreement_id = $3 order by sequence`,
      [this.unitOfWork.programmeId, partnershipId, agreementId],
    );
    return rows.map((row) => ({ ...row, recordedAt: row.recordedAt.toISOString() }));
  }

  async payloads(partnershipId: string, agreementId: string): Promise<(RecordPayload | ErasedPayload)[]> {
    const rows: (RecordPayload & { erased: boolean })[] = await this.unitOfWork.manager.query(
      `select sequence, part, salt, content, erased_at is not null as erased
         from agreement_record_payload where programme_id = $1 and partnership_id = $2 and agreement_id = $3 order by sequence, part`,
      [this.unitOfWork.programmeId, partnershipId, agreementId],
    );
    return rows.map(({ erased, sequence, part, salt, content }) =>
      erased ? { sequence, part, erased: true } : { sequence, part, salt, content },
    );
  }

  /** Agreements whose record was never begun: those from before records were kept. */
  unrecorded(): Promise<{ id: string; partnershipId: string }[]> {
    return this.unitOfWork.manager.query(
      `select id, partnership_id as "partnershipId" from agreement
        where programme_id = $1
          and not exists (
            select from agreement_record_link
             where agreement_record_link.programme_id = agreement.programme_id and agreement_record_link.agreement_id = agreement.id)
        order by id limit 500`,
      [this.unitOfWork.programmeId],
    );
  }

  /** Agreements that have a record. */
  recorded(): Promise<{ id: string; partnershipId: string }[]> {
    return this.unitOfWork.manager.query(
      `select agreement_id as id, partnership_id as "partnershipId" from agreement_record_link
        where programme_id = $1 and sequence = 1 order by agreement_id`,
      [this.unitOfWork.programmeId],
    );
  }

  namesOf(personId: string): Promise<RecordName[]> {
    return this.unitOfWork.manager.query(
      `select payload.agreement_id as "agreementId", agreement.title as "agreementTitle", payload.content
         from agreement_record_payload payload
         join agreement on agreement.programme_id = payload.programme_id and agreement.id = payload.agreement_id
        where payload.programme_id = $1 and payload.person_id = $2 order by lower(agreement.title), agreement.id`,
      [this.unitOfWork.programmeId, personId],
    );
  }

  async erasePerson(personId: string, moment: Date): Promise<void> {
    await this.unitOfWork.manager.query('select erase_person_from_agreement_records($1, $2)', [personId, moment]);
  }
}

import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@samenspel/platform/server';
import type { ErasedPayload, RecordHead, RecordLink, RecordPayload } from '../../domain/index.js';

/** A part of the payload as it is added. */
export interface PayloadRow extends Omit<RecordPayload, 'sequence'> {
  /** Whom the part tells about, when it tells who a pseudonym is. */
  readonly personId?: string;
  readonly pseudonym?: string;
}

export interface PersonName {
  readonly name: string;
  readonly organisationName: string;
}

/** A link as it is added, with what it commits to. */
export interface RecordEntry {
  readonly partnershipId: string;
  readonly agreementId: string;
  readonly factId: string;
  readonly link: RecordLink;
  readonly payloads: readonly PayloadRow[];
}

export interface RecordName {
  readonly agreementId: string;
  readonly agreementTitle: string;
  readonly content: PersonName;
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

  /** Facts of some kinds that stand in the record already, each as its kind and id. */
  async knownFacts(agreementId: string, kinds: readonly string[]): Promise<Set<string>> {
    const rows: { fact: string }[] = await this.unitOfWork.manager.query(
      `select kind || ' ' || fact_id as fact from agreement_record_link where programme_id = $1 and agreement_id = $2 and kind = any($3)`,
      [this.unitOfWork.programmeId, agreementId, kinds],
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

  async personName(personId: string): Promise<PersonName> {
    const [row] = await this.unitOfWork.manager.query(
      `select person.name, organisation.name as "organisationName"
         from person
         join organisation on organisation.programme_id = person.programme_id and organisation.id = person.organisation_id
        where person.programme_id = $1 and person.id = $2`,
      [this.unitOfWork.programmeId, personId],
    );
    return row;
  }

  async append(entries: readonly RecordEntry[]): Promise<void> {
    const { programmeId, manager } = this.unitOfWork;
    const links = entries.map(({ partnershipId, agreementId, factId, link }) => ({
      partnership_id: partnershipId,
      agreement_id: agreementId,
      sequence: link.sequence,
      previous_hash: link.previousHash,
      hash: link.hash,
      recorded_at: link.recordedAt,
      kind: link.kind,
      fact_id: factId,
      actor: link.actor,
      subjects: link.subjects,
      commitments: link.commitments,
    }));
    await manager.query(
      `insert into agreement_record_link (programme_id, partnership_id, agreement_id, sequence, previous_hash, hash, recorded_at,
                                          kind, fact_id, actor, subjects, commitments)
       select $1, partnership_id, agreement_id, sequence, previous_hash, hash, recorded_at, kind, fact_id, actor, subjects, commitments
         from jsonb_to_recordset($2) as link
              (partnership_id uuid, agreement_id uuid, sequence integer, previous_hash text, hash text, recorded_at timestamptz, kind text,
               fact_id uuid, actor uuid, subjects jsonb, commitments jsonb)`,
      [programmeId, JSON.stringify(links)],
    );
    const payloads = entries.flatMap(({ partnershipId, agreementId, link: { sequence }, payloads: parts }) =>
      parts.map(({ part, salt, content, personId, pseudonym }) => ({
        partnership_id: partnershipId,
        agreement_id: agreementId,
        sequence,
        part,
        person_id: personId ?? null,
        pseudonym: pseudonym ?? null,
        salt,
        content,
      })),
    );
    await manager.query(
      `insert into agreement_record_payload (programme_id, partnership_id, agreement_id, sequence, part, person_id, pseudonym, salt, content)
       select $1, partnership_id, agreement_id, sequence, part, person_id, pseudonym, salt, content
         from jsonb_to_recordset($2) as payload
              (partnership_id uuid, agreement_id uuid, sequence integer, part text, person_id uuid, pseudonym uuid, salt text, content jsonb)`,
      [programmeId, JSON.stringify(payloads)],
    );
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

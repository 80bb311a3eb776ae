import { randomBytes, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type AgreementRecordKeeper, AgreementRecordRegistry, type RecordedFact } from '@samenspel/platform/server';
import { type Json, nextLink, personPart } from '../../domain/index.js';
import { AgreementRecordRepository, type PayloadRow } from './agreement-record.repository.js';
import { sha256 } from './sha-256.js';

const factOf = ({ kind, id }: RecordedFact) => `${kind} ${id}`;
const inOrder = (one: RecordedFact, other: RecordedFact) =>
  one.recordedAt.getTime() - other.recordedAt.getTime() || (one.id < other.id ? -1 : 1);

/**
 * Adds to the record of an agreement whatever the tables hold that the record does not. The same code keeps a new fact,
 * in the transaction that writes it, and begins the record of an agreement from before records were kept.
 */
@Injectable()
export class ChainedRecordKeeper implements AgreementRecordKeeper {
  constructor(
    private readonly repository: AgreementRecordRepository,
    private readonly records: AgreementRecordRegistry,
  ) {}

  async keep(partnershipId: string, agreementId: string): Promise<void> {
    await this.repository.lock(agreementId);
    const known = await this.repository.knownFacts(agreementId);
    const facts: RecordedFact[] = [];
    for (const source of this.records.sources) facts.push(...(await source.factsOf(partnershipId, agreementId)));
    for (const fact of facts.filter((candidate) => !known.has(factOf(candidate))).sort(inOrder)) {
      await this.append(partnershipId, agreementId, fact);
    }
  }

  private async append(partnershipId: string, agreementId: string, fact: RecordedFact): Promise<void> {
    const pseudonyms = await this.repository.pseudonyms(agreementId);
    const people = await this.introduce([fact.recordedBy, ...(fact.people ?? [])], pseudonyms);
    const pseudonymOf = (personId: string) => pseudonyms.get(personId)!;
    const payloads: PayloadRow[] = [
      { part: 'facts', ...salted(fact.facts(pseudonymOf)) },
      ...(fact.words ? [{ part: 'words', ...salted(fact.words) }] : []),
      ...people,
    ];
    const body = {
      recordedAt: fact.recordedAt.toISOString(),
      kind: fact.kind,
      actor: pseudonymOf(fact.recordedBy),
      subjects: { ...fact.subjects, agreementId },
    };
    const link = nextLink(await this.repository.head(agreementId), body, payloads, sha256);
    await this.repository.append(partnershipId, agreementId, fact.id, link, payloads);
  }

  /** Gives each person whom the record meets for the first time a pseudonym, and says once who that is. */
  private async introduce(personIds: readonly string[], pseudonyms: Map<string, string>): Promise<PayloadRow[]> {
    const introduced: PayloadRow[] = [];
    for (const personId of new Set(personIds)) {
      if (pseudonyms.has(personId)) continue;
      const pseudonym = randomUUID();
      pseudonyms.set(personId, pseudonym);
      introduced.push({ part: personPart(pseudonym), personId, pseudonym, ...salted(await this.repository.personName(personId)) });
    }
    return introduced;
  }
}

/** Content as JSON can say it exactly, with a salt of its own. */
function salted(content: object | string): { salt: string; content: Json } {
  const exact: Json = JSON.parse(JSON.stringify(content), (_, value) => (typeof value === 'string' ? value.toWellFormed() : value));
  return { salt: randomBytes(32).toString('hex'), content: exact };
}

import { randomBytes, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type AgreementRecordKeeper, AgreementRecordRegistry, type RecordedFact, type RecordedFactSource, RegisteredIn } from '@samenspel/platform/server';
import { type Json, nextLink, personPart, type RecordHead } from '../../domain/index.js';
import { AgreementFactsSource } from './agreement-facts.source.js';
import { AgreementRecordRepository, type PayloadRow, type PersonName, type RecordEntry } from './agreement-record.repository.js';
import { sha256 } from './sha-256.js';

const factOf = ({ kind, id }: RecordedFact) => `${kind} ${id}`;
const inOrder = (one: RecordedFact, other: RecordedFact) =>
  one.recordedAt.getTime() - other.recordedAt.getTime() || (one.id < other.id ? -1 : 1);

/** What the record of an agreement holds already, and the names of people that were looked up. */
interface KnownOfRecord {
  readonly head?: RecordHead;
  readonly pseudonyms: Map<string, string>;
  readonly names: Map<string, PersonName>;
}

/**
 * Adds to the record of an agreement what the tables hold and the record does not. The same code keeps a new fact,
 * in the transaction that writes it, and begins the record of an agreement from before records were kept.
 */
@Injectable()
@RegisteredIn(AgreementRecordRegistry, 'keepBy')
export class ChainedRecordKeeper implements AgreementRecordKeeper {
  constructor(
    private readonly repository: AgreementRecordRepository,
    private readonly records: AgreementRecordRegistry,
    private readonly registrations: AgreementFactsSource,
  ) {}

  async keep(partnershipId: string, agreementId: string, kind?: string): Promise<void> {
    await this.repository.lock(agreementId);
    const head = await this.repository.head(agreementId);
    const news = await this.unrecorded(partnershipId, agreementId, head && this.sourcesOf(kind));
    if (kind && !news.some((fact) => fact.kind === kind)) throw new Error(`nothing new of ${kind} to record`);
    if (news.length > 0) await this.append(partnershipId, agreementId, news, head);
  }

  /** Begins the records of agreements that this transaction registered, of which nothing else can be known yet. */
  async begin(agreementIds: readonly string[]): Promise<void> {
    const registrations = await this.registrations.registrations(agreementIds);
    const names = new Map<string, PersonName>();
    const entries: RecordEntry[] = [];
    for (const fact of registrations) entries.push(await this.entryOf(fact.partnershipId, fact.id, fact, { pseudonyms: new Map(), names }));
    await this.repository.append(entries);
  }

  private sourcesOf(kind: string | undefined): readonly RecordedFactSource[] {
    return kind ? this.records.sources.filter(({ kinds }) => kinds.includes(kind)) : this.records.sources;
  }

  /** What the sources tell and the record lacks. A record that has not begun is asked for at all sources, so that it begins at the beginning. */
  private async unrecorded(partnershipId: string, agreementId: string, sources = this.records.sources): Promise<RecordedFact[]> {
    const known = await this.repository.knownFacts(agreementId, sources.flatMap(({ kinds }) => kinds));
    const facts: RecordedFact[] = [];
    for (const source of sources) facts.push(...(await source.factsOf(partnershipId, agreementId)));
    return facts.filter((fact) => !known.has(factOf(fact))).sort(inOrder);
  }

  private async append(partnershipId: string, agreementId: string, facts: readonly RecordedFact[], head: RecordHead | undefined): Promise<void> {
    const pseudonyms = await this.repository.pseudonyms(agreementId);
    const names = new Map<string, PersonName>();
    const entries: RecordEntry[] = [];
    for (const fact of facts) {
      entries.push(await this.entryOf(partnershipId, agreementId, fact, { head: entries.at(-1)?.link ?? head, pseudonyms, names }));
    }
    await this.repository.append(entries);
  }

  private async entryOf(partnershipId: string, agreementId: string, fact: RecordedFact, { pseudonyms, head, names }: KnownOfRecord): Promise<RecordEntry> {
    const people = await this.introduce([fact.recordedBy, ...(fact.people ?? [])], pseudonyms, names);
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
    return { partnershipId, agreementId, factId: fact.id, link: nextLink(head, body, payloads, sha256), payloads };
  }

  /** Gives each person whom the record meets for the first time a pseudonym, and says once who that is. */
  private async introduce(personIds: readonly string[], pseudonyms: Map<string, string>, names: Map<string, PersonName>): Promise<PayloadRow[]> {
    const introduced: PayloadRow[] = [];
    for (const personId of new Set(personIds)) {
      if (pseudonyms.has(personId)) continue;
      const pseudonym = randomUUID();
      pseudonyms.set(personId, pseudonym);
      const name = names.get(personId) ?? (await this.repository.personName(personId));
      names.set(personId, name);
      introduced.push({ part: personPart(pseudonym), personId, pseudonym, ...salted(name) });
    }
    return introduced;
  }
}

/** Content as JSON can say it exactly, with a salt of its own. */
function salted(content: object | string): { salt: string; content: Json } {
  const exact: Json = JSON.parse(JSON.stringify(content), (_, value) => (typeof value === 'string' ? value.toWellFormed() : value));
  return { salt: randomBytes(32).toString('hex'), content: exact };
}

import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Language, type Page, toPage } from '@samenspel/platform/domain';
import { AuditTrail, Clock, conflict, found, type PageQuery, PersonalDataRegistry, rejectWhenInvalid, sortKeyOf, UnitOfWork } from '@samenspel/platform/server';
import { erasureConfirmation, isErasureConfirmed, legalGrounds, personalDataKind, pseudonymOf } from '../../../domain/index.js';
import type { ErasurePart, ErasurePreview, Leaver, LeaverPage } from './erasure.dto.js';

const leaverColumns = `
  select person.id, person.name, organisation.name as "organisationName",
         to_char(person.left_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "leftAt"
    from person
    join organisation on organisation.programme_id = person.programme_id and organisation.id = person.organisation_id
   where person.programme_id = $1 and person.left_at is not null and person.erased_at is null`;

/** What nobody but the person may look at, not even to count it. */
const ofPersonAlone = ['inbox-item', 'session'];

/** Takes people who left out of the programme for good. What organisations recorded stays, under a pseudonym. */
@Injectable()
export class ErasureService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly registry: PersonalDataRegistry,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** People who left and were not erased, by name. */
  async leavers(query: PageQuery): Promise<LeaverPage> {
    const [name = '', id = ''] = sortKeyOf(query, 2) ?? [];
    const rows: Leaver[] = await this.unitOfWork.manager.query(
      `${leaverColumns} and (lower(person.name), person.id::text) > ($2, $3) order by lower(person.name), person.id::text limit $4`,
      [this.unitOfWork.programmeId, name, id, query.limit + 1],
    );
    const page: Page<Leaver> = toPage(rows, query.limit, (row) => [row.name.toLowerCase(), row.id]);
    return { items: [...page.items], nextCursor: page.nextCursor };
  }

  /** What goes, what stays under a pseudonym, and why. Changes nothing. */
  async preview(personId: string, language: Language): Promise<ErasurePreview> {
    const { name, leftAt } = await this.leaver(personId);
    const sections = await this.registry.of(personId);
    const counted = sections.map(({ kind, records }) => partOf(kind, records.length, language));
    const parts = [...counted, ...ofPersonAlone.map((kind) => partOf(kind, null, language))];
    return { personId, name, leftAt, parts, confirmation: erasureConfirmation[language] };
  }

  /** @throws Problem 400 when the words were not typed, 409 when the person still takes part or was erased. */
  async confirm(personId: string, confirmation: string): Promise<void> {
    await this.leaver(personId);
    rejectWhenInvalid(isErasureConfirmed(confirmation) ? [] : [{ pointer: '/confirmation', code: 'person.erasure-unconfirmed' }]);
    await this.erase(personId);
  }

  /** Erases without asking, for a run that follows the term of the programme. */
  async erase(personId: string): Promise<void> {
    await this.registry.erase(personId);
    await this.unitOfWork.manager.query('select erase_person($1, $2, $3)', [personId, await this.freePseudonym(), this.clock.now()]);
    await this.audit.record({ action: 'person.erased', subjectId: personId });
  }

  private async leaver(personId: string): Promise<Leaver> {
    const { programmeId, manager } = this.unitOfWork;
    const [present]: { id: string }[] = await manager.query('select id from person where programme_id = $1 and id = $2', [programmeId, personId]);
    found(present);
    const [row]: Leaver[] = await manager.query(`${leaverColumns} and person.id = $2`, [programmeId, personId]);
    if (!row) throw conflict('person.not-left');
    return row;
  }

  /** Random, so that nothing leads from it to the person; different from every other in the programme. */
  private async freePseudonym(): Promise<string> {
    const pseudonym = pseudonymOf(randomBytes(2).toString('hex'));
    const taken: unknown[] = await this.unitOfWork.manager.query('select id from person where programme_id = $1 and name = $2', [
      this.unitOfWork.programmeId,
      pseudonym,
    ]);
    return taken.length === 0 ? pseudonym : pseudonymOf(randomBytes(4).toString('hex'));
  }
}

function partOf(kind: string, count: number | null, language: Language): ErasurePart {
  const { name, why, ground, atErasure } = personalDataKind(kind);
  return { kind, name: name[language], count, atErasure, why: why[language], ground: legalGrounds[ground][language] };
}

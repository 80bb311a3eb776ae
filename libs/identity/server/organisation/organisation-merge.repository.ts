import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@samenspel/platform/domain';
import { UnitOfWork } from '@samenspel/platform/server';
import { OrganisationRepository, type OrganisationRow } from './organisation.repository.js';

/** The SQL of one organisation going into another, as far as organisations and people go. */
@Injectable()
export class OrganisationMergeRepository {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly organisations: OrganisationRepository,
  ) {}

  /** Holds these organisations until the end of the transaction, always in the same order. */
  async lock(...ids: readonly string[]): Promise<(OrganisationRow | undefined)[]> {
    const { programmeId, manager } = this.unitOfWork;
    await manager.query('select id from organisation where programme_id = $1 and id = any($2) order by id for update', [programmeId, ids]);
    return this.read(...ids);
  }

  async read(...ids: readonly string[]): Promise<(OrganisationRow | undefined)[]> {
    const rows: (OrganisationRow | undefined)[] = [];
    for (const id of ids) rows.push(await this.organisations.find(id));
    return rows;
  }

  /** Whether people of the organisation sign in through its own provider. */
  async hasSingleSignOn(organisationId: string): Promise<boolean> {
    const rows: unknown[] = await this.unitOfWork.manager.query(
      'select 1 from single_sign_on where programme_id = $1 and organisation_id = $2',
      [this.unitOfWork.programmeId, organisationId],
    );
    return rows.length > 0;
  }

  async countPeople(organisationId: string): Promise<number> {
    const [row]: { count: number }[] = await this.unitOfWork.manager.query(
      'select count(*)::int as count from person where programme_id = $1 and organisation_id = $2 and left_at is null',
      [this.unitOfWork.programmeId, organisationId],
    );
    return row?.count ?? 0;
  }

  async movePeople(organisationId: string, intoId: string): Promise<void> {
    await this.unitOfWork.manager.query(
      `update person set organisation_id = $3, version = version + 1
        where programme_id = $1 and organisation_id = $2 and left_at is null`,
      [this.unitOfWork.programmeId, organisationId, intoId],
    );
  }

  /**
   * Marks the organisation as gone, and those that went into it before as gone into the same one, so that a name never
   * leads further than one step. Numbers that the other lacks go along.
   * @returns false when it no longer had that version
   */
  async absorb({ id, version, kvkNumber, oin }: OrganisationRow, intoId: string, mergedOn: LocalDate): Promise<boolean> {
    const { programmeId, manager } = this.unitOfWork;
    const [absorbed]: [unknown[], number] = await manager.query(
      `update organisation set merged_into = $4, merged_on = $5, version = version + 1
        where programme_id = $1 and id = $2 and version = $3 and merged_into is null returning id`,
      [programmeId, id, version, intoId, mergedOn],
    );
    if (absorbed.length === 0) return false;
    await manager.query('update organisation set merged_into = $3 where programme_id = $1 and merged_into = $2', [programmeId, id, intoId]);
    await manager.query(
      `update organisation set kvk_number = coalesce(kvk_number, $3), oin = coalesce(oin, $4), version = version + 1
        where programme_id = $1 and id = $2`,
      [programmeId, intoId, kvkNumber ?? null, oin ?? null],
    );
    return true;
  }
}

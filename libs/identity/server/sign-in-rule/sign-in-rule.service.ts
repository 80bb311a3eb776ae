import { Injectable } from '@nestjs/common';
import { AuditTrail, ProgrammeCalendar, rejectWhenInvalid, UnitOfWork } from '@samenspel/platform/server';
import { signInRuleErrors } from '../../domain/index.js';
import type { SignedInAccount } from '../auth/account.service.js';
import type { PersonWithoutSecondFactor, SignInRule } from './sign-in-rule.dto.js';

const shown = 100;

/** What a programme asks of everyone who signs in. */
@Injectable()
export class SignInRuleService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly calendar: ProgrammeCalendar,
    private readonly audit: AuditTrail,
  ) {}

  async read(): Promise<SignInRule> {
    const { programmeId, manager } = this.unitOfWork;
    const [rule]: { secondFactorFrom: string | null }[] = await manager.query(
      'select second_factor_from::text as "secondFactorFrom" from programme where id = $1',
      [programmeId],
    );
    const people: PersonWithoutSecondFactor[] = await manager.query(
      `select person.id as "personId", person.name, organisation.name as "organisationName"
         from people_without_second_factor() as without
         join person on person.programme_id = $1 and person.id = without.person_id
         join organisation on organisation.programme_id = $1 and organisation.id = person.organisation_id
        order by lower(person.name), person.id`,
      [programmeId],
    );
    return { secondFactorFrom: rule?.secondFactorFrom ?? null, without: people.length, people: people.slice(0, shown) };
  }

  /** @throws Problem 400 when who asks has no second factor of their own, or the day is past */
  async change(secondFactorFrom: string | null, account: SignedInAccount): Promise<SignInRule> {
    const today = await this.calendar.today();
    const { secondFactorFrom: before } = await this.read();
    rejectWhenInvalid(signInRuleErrors({ secondFactorFrom, before, today, hasSecondFactor: account.strong }));
    await this.unitOfWork.manager.query('update programme set second_factor_from = $2 where id = $1', [this.unitOfWork.programmeId, secondFactorFrom]);
    await this.audit.record({ action: 'sign-in-rule.changed', subjectId: this.unitOfWork.programmeId, details: { secondFactorFrom } });
    return this.read();
  }
}

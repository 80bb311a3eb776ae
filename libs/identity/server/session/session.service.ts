import { Injectable } from '@nestjs/common';
import type { Account } from '../auth/account.service.js';
import { Clock } from '@samenspel/platform/server';
import { asksSecondFactor } from '../../domain/index.js';
import { OperatorService } from '../operation/operator.service.js';
import { MembershipReader } from '../permission/membership.reader.js';
import type { Session } from './session.dto.js';

/** What the web application needs to know of the person who is signed in. */
@Injectable()
export class SessionService {
  constructor(
    private readonly memberships: MembershipReader,
    private readonly operators: OperatorService,
    private readonly clock: Clock,
  ) {}

  async of(account: Account): Promise<Session> {
    const memberships = await this.memberships.ofAccount(account.id);
    return {
      account: {
        id: account.id,
        email: account.email,
        name: memberships[0]?.personName ?? account.name,
        operator: await this.operators.isOperator(account),
      },
      programmes: memberships.map(({ programmeId, programmeName, language: _, secondFactorFrom, ...membership }) => ({
        id: programmeId,
        name: programmeName,
        ...membership,
        secondFactorMissing: !account.strong && asksSecondFactor(secondFactorFrom, this.clock.today(membership.timeZone)),
      })),
    };
  }
}

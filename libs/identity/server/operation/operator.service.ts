import { createHash, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { type Configuration, ConfigurationToken, notFound } from '@samenspel/platform/server';
import { AccountGateway } from '../auth/account-gateway.js';
import { type Account, AccountService } from '../auth/account.service.js';

const digest = (text: string) => createHash('sha256').update(text).digest();

/**
 * Who runs the service: the addresses in OPERATORS, once their account has shown that it reads the mail of that address.
 * An operator stands outside every programme. To everybody else what operators see does not exist.
 */
@Injectable()
export class OperatorService {
  private readonly addresses: ReadonlySet<string>;
  private readonly token: string | undefined;

  constructor(
    @Inject(ConfigurationToken) configuration: Configuration,
    private readonly gateway: AccountGateway,
    private readonly accounts: AccountService,
  ) {
    this.addresses = new Set(configuration.OPERATORS.map((address) => address.toLowerCase()));
    this.token = configuration.METRICS_TOKEN;
  }

  async isOperator({ id, email }: Pick<Account, 'id' | 'email'>): Promise<boolean> {
    if (!this.addresses.has(email.toLowerCase())) return false;
    const { rows } = await this.gateway.pool.query<{ verified: boolean }>('select "emailVerified" as verified from auth."user" where id = $1', [id]);
    return rows[0]?.verified === true;
  }

  /** @throws Problem 404 for everybody else */
  async demandOperator(account: Pick<Account, 'id' | 'email'>): Promise<void> {
    if (!(await this.isOperator(account))) throw notFound();
  }

  /** Lets a collector of metrics in by its token, and operators by their session. @throws Problem 404 for everybody else */
  async demandCollector(request: Request): Promise<void> {
    const [, given = ''] = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '') ?? [];
    if (this.token && timingSafeEqual(digest(given), digest(this.token))) return;
    const account = await this.accounts.currentAccount(request);
    if (!account) throw notFound();
    await this.demandOperator(account);
  }
}

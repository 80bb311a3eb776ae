import { createHmac, randomBytes } from 'node:crypto';
import { Inject, Injectable, Logger } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { PoolClient } from 'pg';
import { Clock, type Configuration, ConfigurationToken, Problem, required } from '@samenspel/platform/server';
import { failuresForgottenAfter, mustWait } from '../../domain/index.js';
import { AccountGateway } from './account-gateway.js';
import { OwnCookie } from './own-cookie.js';

const yearInSeconds = 365 * 24 * 3600;
const accountsPerDevice = 4;
const minute = 60_000;
const mostPerMinute = 10;

/**
 * Slows who guesses the password of an account, from however many addresses, and not its owner: mistakes are counted by
 * account, and apart from that for each device on which the account has signed in before, which a signed cookie tells
 * (OWASP, Blocking Brute Force Attacks, "device cookies"). A mailed link always works. Unknown accounts are counted
 * alike, so that a delay tells nobody who is known here. The database keeps count, for every process together.
 */
@Injectable()
export class SignInGuard {
  private readonly logger = new Logger('accounts');
  private readonly secret: string;
  private readonly cookie: OwnCookie;

  constructor(
    @Inject(ConfigurationToken) configuration: Configuration,
    private readonly gateway: AccountGateway,
    private readonly clock: Clock,
  ) {
    this.secret = required(configuration, 'APP_SECRET');
    this.cookie = new OwnCookie(configuration, 'device', yearInSeconds);
  }

  /** Counts a try before it is made, so that tries at the same moment do not slip through. @throws Problem 429 when it must wait */
  async admit(email: string, request: Request): Promise<void> {
    const key = this.keyOf(email, request);
    const admitted = await this.gateway.transaction((client) => this.take(client, key));
    if (admitted) return;
    this.logger.warn('sign-in slowed: too many mistakes for one account or device');
    throw new Problem(429, 'too-many-requests');
  }

  /** Lets one address begin ten times a minute: for what costs a call to elsewhere. @throws Problem 429 */
  async admitAddress(purpose: string, request: Request): Promise<void> {
    const now = this.clock.now().getTime();
    const { rows } = await this.gateway.pool.query<{ count: number }>(
      `insert into auth."rateLimit" ("key", "count", "lastRequest") values ($1, 1, $2)
       on conflict ("key") do update set
         "count" = case when auth."rateLimit"."lastRequest" <= $2 - $3 then 1 else auth."rateLimit"."count" + 1 end,
         "lastRequest" = case when auth."rateLimit"."lastRequest" <= $2 - $3 then $2 else auth."rateLimit"."lastRequest" end
       returning "count"`,
      [`${purpose} ${request.ip}`, now, minute],
    );
    if (rows[0]!.count > mostPerMinute) throw new Problem(429, 'too-many-requests');
  }

  /** The password was right: begins to count anew. */
  async forget(email: string, request: Request): Promise<void> {
    const stale = new Date(this.clock.now().getTime() - failuresForgottenAfter * 1000);
    await this.gateway.pool.query('delete from auth."signInFailure" where "key" = $1 or "lastAt" < $2', [this.keyOf(email, request), stale]);
  }

  /** Signing in is complete: from now on this device is known for the account. */
  remember(email: string, request: Request, response: Response): void {
    const { id, proofs } = this.deviceOf(request);
    const proof = this.proofOf(id, email);
    const kept = [proof, ...proofs.filter((other) => other !== proof)].slice(0, accountsPerDevice);
    this.cookie.write(response, [id, ...kept].join('.'));
  }

  /** Holds the row, so that tries come one after another. */
  private async take(client: PoolClient, key: string): Promise<boolean> {
    const now = this.clock.now();
    await client.query('insert into auth."signInFailure" values ($1, 0, $2) on conflict do nothing', [key, now]);
    const { rows } = await client.query<{ count: number; lastAt: Date }>(
      'select "count", "lastAt" from auth."signInFailure" where "key" = $1 for update',
      [key],
    );
    // A sign-in that succeeded at this moment takes the row away.
    const { count, lastAt } = rows[0] ?? { count: 0, lastAt: now };
    const since = (now.getTime() - lastAt.getTime()) / 1000;
    if (mustWait(count, since)) return false;
    const next = since >= failuresForgottenAfter ? 1 : count + 1;
    await client.query('update auth."signInFailure" set "count" = $2, "lastAt" = $3 where "key" = $1', [key, next, now]);
    return true;
  }

  private keyOf(email: string, request: Request): string {
    const { id, proofs } = this.deviceOf(request);
    const proof = this.proofOf(id, email);
    return proofs.includes(proof) ? `device ${proof}` : `account ${this.sign(`account ${email.toLowerCase()}`)}`;
  }

  private deviceOf(request: Request): { id: string; proofs: string[] } {
    const [id = '', ...proofs] = (this.cookie.read(request) ?? '').split('.');
    return /^[\w-]{22}$/.test(id) ? { id, proofs: proofs.slice(0, accountsPerDevice) } : { id: randomBytes(16).toString('base64url'), proofs: [] };
  }

  private proofOf(deviceId: string, email: string): string {
    return this.sign(`device ${deviceId} ${email.toLowerCase()}`);
  }

  private sign(text: string): string {
    return createHmac('sha256', this.secret).update(text).digest('base64url');
  }
}

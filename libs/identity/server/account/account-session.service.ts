import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { Clock, notFound } from '@samenspel/platform/server';
import { AccountGateway } from '../auth/account-gateway.js';
import type { SignedInAccount } from '../auth/account.service.js';
import type { AccountSession } from './account.dto.js';

type StoredSession = { id: string; userId: string; userAgent?: string | null; createdAt: Date; updatedAt: Date; expiresAt: Date };

const longestUserAgent = 500;

/** Where an account is signed in. Tokens stay inside: a session is named by its id. */
@Injectable()
export class AccountSessionService {
  constructor(
    private readonly gateway: AccountGateway,
    private readonly clock: Clock,
  ) {}

  /** The sessions that are still open, the one that asks first, then by last use. */
  async list(account: SignedInAccount): Promise<AccountSession[]> {
    const { adapter } = await this.gateway.accounts.$context;
    const stored = await adapter.findMany<StoredSession>({ model: 'session', where: [{ field: 'userId', value: account.id }] });
    const now = this.clock.now();
    return stored
      .filter(({ expiresAt }) => expiresAt > now)
      .map((session) => ({
        id: session.id,
        current: session.id === account.sessionId,
        userAgent: (session.userAgent ?? '').slice(0, longestUserAgent),
        createdAt: session.createdAt.toISOString(),
        lastUsedAt: session.updatedAt.toISOString(),
      }))
      .sort((one, other) => Number(other.current) - Number(one.current) || other.lastUsedAt.localeCompare(one.lastUsedAt));
  }

  /** @throws Problem 404 when the account has no such session. */
  async end(account: SignedInAccount, sessionId: string): Promise<void> {
    if (!isUUID(sessionId)) throw notFound();
    const { adapter } = await this.gateway.accounts.$context;
    const ended = await adapter.deleteMany({
      model: 'session',
      where: [
        { field: 'id', value: sessionId },
        { field: 'userId', value: account.id },
      ],
    });
    if (ended === 0) throw notFound();
  }

  async endOthers(account: SignedInAccount): Promise<void> {
    const { adapter } = await this.gateway.accounts.$context;
    await adapter.deleteMany({
      model: 'session',
      where: [
        { field: 'userId', value: account.id },
        { field: 'id', operator: 'ne', value: account.sessionId },
      ],
    });
  }
}

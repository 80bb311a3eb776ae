import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { DataSource } from 'typeorm';
import { Clock, Problem } from '@samenspel/platform/server';
import { apiKeyLimit, type ApiKeyScope } from '../../domain/index.js';
import { hashOfApiKey } from './api-key-secret.js';

/** A key that works, as the guard of permissions needs to know it. */
export interface ApiKey {
  readonly programmeId: string;
  readonly id: string;
  readonly organisationId: string;
  readonly personId: string;
  readonly accountId: string | null;
  readonly scopes: readonly ApiKeyScope[];
  readonly expiresOn: string;
  /** Requests in this minute, this one included. */
  readonly used: number;
}

/** Whether a request brings a key; then its cookies count for nothing. */
export const bringsApiKey = (request: Request) => request.headers.authorization !== undefined;

/** Knows the system that asks by its key, and counts what it asks. */
@Injectable()
export class ApiKeyGuard {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem 401 for a key that does not work (any more), 429 above the limit */
  async admit(request: Request): Promise<ApiKey> {
    const [, secret = ''] = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '') ?? [];
    const hash = hashOfApiKey(secret);
    const key = hash && (await this.use(hash));
    if (!key) throw new Problem(401, 'api-key.invalid');
    this.tellLimit(request.res!, key.used);
    if (key.used > apiKeyLimit) throw new Problem(429, 'too-many-requests');
    return key;
  }

  private async use(hash: string): Promise<ApiKey | undefined> {
    const [row]: ApiKey[] = await this.dataSource.query(
      `select programme_id as "programmeId", id, organisation_id as "organisationId", person_id as "personId",
              account_id as "accountId", scopes, expires_on::text as "expiresOn", used
         from use_api_key($1, $2)`,
      [hash, this.clock.now()],
    );
    return row;
  }

  private tellLimit(response: Response, used: number): void {
    const rest = 60 - this.clock.now().getUTCSeconds();
    response.set({ 'RateLimit-Limit': String(apiKeyLimit), 'RateLimit-Remaining': String(Math.max(0, apiKeyLimit - used)), 'RateLimit-Reset': String(rest) });
    if (used > apiKeyLimit) response.set('Retry-After', String(rest));
  }
}

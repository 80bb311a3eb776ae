import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Pool, type PoolClient } from 'pg';
import type { Language } from '@samenspel/platform/domain';
import {
  baseUrl,
  Clock,
  type Configuration,
  ConfigurationToken,
  mailHtml,
  MailTransport,
  mailText,
  newId,
  Problem,
  roleUrl,
} from '@samenspel/platform/server';
import { type Accounts, clientAddressHeader, createAccounts } from './accounts.js';
import { signInLinkMail } from './sign-in-link-mail.js';

/** The one way to better-auth: its handler with the address of the client, so that its limits and checks hold. */
@Injectable()
export class AccountGateway implements OnApplicationShutdown {
  readonly accounts: Accounts;
  readonly pool: Pool;
  private readonly base: string;

  constructor(
    @Inject(ConfigurationToken) configuration: Configuration,
    private readonly transport: MailTransport,
    private readonly clock: Clock,
  ) {
    this.base = baseUrl(configuration);
    this.pool = new Pool({ connectionString: roleUrl(configuration, 'auth'), max: 5 });
    this.accounts = createAccounts(configuration, this.pool, (link) =>
      this.sendLink(link.email, link.token, link.returnPath, link.language),
    );
  }

  /** @throws Problem 429 after too many tries. */
  async call(method: 'GET' | 'POST', path: string, request: Request, body?: object): Promise<globalThis.Response> {
    const headers = this.headers(request);
    if (body) headers.set('content-type', 'application/json');
    const url = `${this.base}/accounts${path}`;
    const answer = await this.accounts.handler(new globalThis.Request(url, { method, headers, body: body && JSON.stringify(body) }));
    if (answer.status === 429) throw new Problem(429, 'too-many-requests');
    return answer;
  }

  headers(request: Request): Headers {
    const headers = new Headers({ [clientAddressHeader]: request.ip ?? '', origin: this.base });
    if (request.headers.cookie) headers.set('cookie', request.headers.cookie);
    if (request.headers['user-agent']) headers.set('user-agent', request.headers['user-agent']);
    return headers;
  }

  forwardCookies(answer: globalThis.Response, response: Response): void {
    for (const cookie of answer.headers.getSetCookie()) response.append('Set-Cookie', cookie);
  }

  /** Runs the work in one transaction of the role of accounts. */
  async transaction<T>(work: (client: PoolClient) => Promise<T>): Promise<T> {
    const client = await this.pool.connect();
    try {
      await client.query('begin');
      const result = await work(client);
      await client.query('commit');
      return result;
    } catch (error) {
      await client.query('rollback');
      throw error;
    } finally {
      client.release();
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool.end();
  }

  private async sendLink(email: string, token: string, returnPath: string, language: Language): Promise<void> {
    const content = signInLinkMail(this.base, token, returnPath, language);
    await this.transport.send(
      { id: newId(), to: email, subject: content.subject, text: mailText(content), html: mailHtml(content, language) },
      this.clock.now(),
    );
  }
}

/** Why better-auth refused, in its own code. */
export async function refusalOf(answer: globalThis.Response): Promise<string> {
  const body = (await answer.json().catch(() => undefined)) as { code?: string } | undefined;
  return body?.code ?? '';
}

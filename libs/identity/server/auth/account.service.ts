import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Pool } from 'pg';
import { DataSource } from 'typeorm';
import { type Language, preferredLanguage } from '@samenspel/platform/domain';
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

export interface Account {
  readonly id: string;
  readonly email: string;
  readonly name: string;
}

/** Signs accounts in and out. Passwords, cookies and tokens stay inside better-auth. */
@Injectable()
export class AccountService implements OnApplicationShutdown {
  private readonly logger = new Logger('accounts');
  private readonly pool: Pool;
  private readonly accounts: Accounts;
  private readonly base: string;

  constructor(
    @Inject(ConfigurationToken) configuration: Configuration,
    private readonly dataSource: DataSource,
    private readonly transport: MailTransport,
    private readonly clock: Clock,
  ) {
    this.base = baseUrl(configuration);
    this.pool = new Pool({ connectionString: roleUrl(configuration, 'auth'), max: 5 });
    this.accounts = createAccounts(configuration, this.pool, (link) =>
      this.sendLink(link.email, link.token, link.returnPath, link.language),
    );
  }

  async currentAccount(request: Request): Promise<Account | undefined> {
    if (!request.headers.cookie) return undefined;
    const session = await this.accounts.api.getSession({ headers: new Headers({ cookie: request.headers.cookie }) });
    return session ? { id: session.user.id, email: session.user.email, name: session.user.name } : undefined;
  }

  /** @throws Problem 401 when the two do not belong together, 429 after too many tries from one address. */
  async signIn(email: string, password: string, request: Request, response: Response): Promise<Account> {
    const answer = await this.call('POST', '/sign-in/email', request, { email, password });
    return this.signedIn(answer, response, 'sign-in-failed');
  }

  /** Signs in without counting tries: for callers that did not take the password from a person. */
  async signInTrusted(email: string, password: string, request: Request, response: Response): Promise<Account> {
    const answer = await this.accounts.api.signInEmail({ body: { email, password }, headers: this.headers(request), asResponse: true });
    return this.signedIn(answer, response, 'sign-in-failed');
  }

  /** Mails a link when the address is known here. The answer takes no part of that time, so that it tells nobody who is. */
  async requestLink(email: string, returnPath: string, request: Request): Promise<void> {
    const known = this.ensureAccount(email).then((account) =>
      account ? this.call('POST', '/sign-in/magic-link', request, { email: account.email, metadata: { returnPath, language: preferredLanguage(request.headers['accept-language']) } }) : undefined,
    );
    known.catch((error: Error) => this.logger.error(`sign-in link: ${error.message}`));
  }

  /** Signs in with a mailed token, once, and ties the people with that address to the account. */
  async redeemLink(token: string, request: Request, response: Response): Promise<Account> {
    const answer = await this.call('GET', `/magic-link/verify?${new URLSearchParams({ token })}`, request);
    const account = await this.signedIn(answer, response, 'sign-in-link-spent');
    await this.dataSource.query('select link_people_to_account($1, $2)', [account.email, account.id]);
    return account;
  }

  async signOut(request: Request, response: Response): Promise<void> {
    this.forwardCookies(await this.call('POST', '/sign-out', request, {}), response);
  }

  /** Makes an account with a password, or returns the id of the one that is there. */
  async createWithPassword(email: string, name: string, password: string): Promise<string> {
    const { internalAdapter, password: passwords } = await this.accounts.$context;
    const present = await internalAdapter.findUserByEmail(email.toLowerCase());
    if (present) return present.user.id;
    const user = await internalAdapter.createUser(
      { email: email.toLowerCase(), name, emailVerified: true },
      { method: 'email-password' },
    );
    await internalAdapter.linkAccount({
      userId: user.id,
      providerId: 'credential',
      accountId: user.id,
      password: await passwords.hash(password),
    });
    return user.id;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool.end();
  }

  private async ensureAccount(email: string): Promise<Account | undefined> {
    const { internalAdapter } = await this.accounts.$context;
    const address = email.toLowerCase();
    const present = await internalAdapter.findUserByEmail(address);
    if (present) return present.user;
    const [row]: { known: boolean }[] = await this.dataSource.query('select is_email_of_member($1) as known', [address]);
    if (!row?.known) return undefined;
    return internalAdapter.createUser({ email: address, name: address, emailVerified: false }, { method: 'magic-link' });
  }

  private async sendLink(email: string, token: string, returnPath: string, language: Language): Promise<void> {
    const content = signInLinkMail(this.base, token, returnPath, language);
    await this.transport.send(
      { id: newId(), to: email, subject: content.subject, text: mailText(content), html: mailHtml(content, language) },
      this.clock.now(),
    );
  }

  private async call(method: 'GET' | 'POST', path: string, request: Request, body?: object): Promise<globalThis.Response> {
    const headers = this.headers(request);
    if (body) headers.set('content-type', 'application/json');
    const url = `${this.base}/accounts${path}`;
    const answer = await this.accounts.handler(new globalThis.Request(url, { method, headers, body: body && JSON.stringify(body) }));
    if (answer.status === 429) throw new Problem(429, 'too-many-requests');
    return answer;
  }

  private headers(request: Request): Headers {
    const headers = new Headers({ [clientAddressHeader]: request.ip ?? '', origin: this.base });
    if (request.headers.cookie) headers.set('cookie', request.headers.cookie);
    if (request.headers['user-agent']) headers.set('user-agent', request.headers['user-agent']);
    return headers;
  }

  private async signedIn(answer: globalThis.Response, response: Response, failure: string): Promise<Account> {
    const body = answer.ok ? ((await answer.json()) as { user?: Account }) : undefined;
    if (!body?.user) throw new Problem(401, failure);
    this.forwardCookies(answer, response);
    return { id: body.user.id, email: body.user.email, name: body.user.name };
  }

  private forwardCookies(answer: globalThis.Response, response: Response): void {
    for (const cookie of answer.headers.getSetCookie()) response.append('Set-Cookie', cookie);
  }
}

import { Inject, Injectable, Logger } from '@nestjs/common';
import type { Request, Response } from 'express';
import { DataSource } from 'typeorm';
import { preferredLanguage } from '@samenspel/platform/domain';
import { Clock, type Configuration, ConfigurationToken, invalidInput, Problem } from '@samenspel/platform/server';
import { longestSession } from '../../domain/index.js';
import { AccountGateway, refusalOf } from './account-gateway.js';
import { SignInGuard } from './sign-in-guard.js';

export interface Account {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  /** Whether the session took a second factor: of an app here, or of the provider of single sign-on. */
  readonly strong: boolean;
}

/** An account, and the session in which it asks. */
export interface SignedInAccount extends Account {
  readonly sessionId: string;
  /** Whether signing in asks for a code of an app too. */
  readonly twoFactor: boolean;
}

type User = Pick<Account, 'id' | 'email' | 'name'>;
type SignInAnswer = { user?: User; twoFactorRedirect?: boolean };

const appCode = /^\d{6}$/;
const wrongCodes = ['INVALID_CODE', 'INVALID_BACKUP_CODE'];

/** Signs accounts in and out. Passwords, cookies and tokens stay inside better-auth. */
@Injectable()
export class AccountService {
  private readonly logger = new Logger('accounts');

  private readonly operators: ReadonlySet<string>;

  constructor(
    @Inject(ConfigurationToken) configuration: Configuration,
    private readonly gateway: AccountGateway,
    private readonly guard: SignInGuard,
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {
    this.operators = new Set(configuration.OPERATORS.map((address) => address.toLowerCase()));
  }

  async currentAccount(request: Request): Promise<SignedInAccount | undefined> {
    if (!request.headers.cookie) return undefined;
    const current = await this.gateway.accounts.api.getSession({ headers: new Headers({ cookie: request.headers.cookie }) });
    if (!current) return undefined;
    const { user, session } = current;
    if (this.clock.now().getTime() - session.createdAt.getTime() >= longestSession * 1000) {
      await this.gateway.pool.query('delete from auth."session" where "id" = $1', [session.id]);
      return undefined;
    }
    const twoFactor = user.twoFactorEnabled === true;
    return { id: user.id, email: user.email, name: user.name, sessionId: session.id, twoFactor, strong: twoFactor || session.strong === true };
  }

  /**
   * @throws Problem 401 when the two do not belong together or a code is asked, 429 after too many tries from one address
   * or for one account.
   */
  async signIn(email: string, password: string, request: Request, response: Response): Promise<Account> {
    await this.guard.admit(email, request);
    const answer = await this.gateway.call('POST', '/sign-in/email', request, { email, password });
    const body = await this.answered(answer, response, 'sign-in-failed');
    await this.guard.forget(email, request);
    return this.signedIn(body, request, response);
  }

  /** Begins a session for somebody whom a provider vouched for. @throws Problem 401 when a code is asked too */
  async signInVouched(userId: string, strong: boolean, request: Request, response: Response): Promise<Account> {
    const headers = this.gateway.headers(request);
    const answer = await this.gateway.accounts.api.beginSessionOfProvider({ body: { userId, strong }, headers, asResponse: true } as never);
    return this.signedIn(await this.answered(answer as globalThis.Response, response, 'sign-in-failed'), request, response, strong);
  }

  /** Signs in without counting tries: for callers that did not take the password from a person. */
  async signInTrusted(email: string, password: string, request: Request, response: Response): Promise<Account> {
    const headers = this.gateway.headers(request);
    const answer = await this.gateway.accounts.api.signInEmail({ body: { email, password }, headers, asResponse: true });
    return this.signedIn(await this.answered(answer, response, 'sign-in-failed'), request, response);
  }

  /**
   * Ends a sign-in that asks a second factor, by a code of the app or by a recovery code, which works once.
   * @throws Problem 400 at the field when the code is wrong, 401 when signing in has to begin again, 429 after too many tries.
   */
  async confirmSecondFactor(code: string, request: Request, response: Response): Promise<Account> {
    const path = appCode.test(code) ? '/two-factor/verify-totp' : '/two-factor/verify-backup-code';
    const answer = await this.gateway.call('POST', path, request, { code });
    if (!answer.ok && wrongCodes.includes(await refusalOf(answer.clone()))) {
      this.logger.warn('sign-in refused: two-factor.code-wrong');
      throw invalidInput([{ pointer: '/code', code: 'two-factor.code-wrong' }]);
    }
    return this.signedIn(await this.answered(answer, response, 'second-factor-expired'), request, response, true);
  }

  /** Mails a link when the address is known here. The answer takes no part of that time, so that it tells nobody who is. */
  async requestLink(email: string, returnPath: string, request: Request): Promise<void> {
    const language = preferredLanguage(request.headers['accept-language']);
    const known = this.ensureAccount(email).then((account) =>
      account
        ? this.gateway.call('POST', '/sign-in/magic-link', request, { email: account.email, metadata: { returnPath, language } })
        : undefined,
    );
    known.catch((error: Error) => this.logger.error(`sign-in link: ${error.message}`));
  }

  /** Signs in with a mailed token, once, and ties the people with that address to the account. */
  async redeemLink(token: string, request: Request, response: Response): Promise<Account> {
    const answer = await this.gateway.call('GET', `/magic-link/verify?${new URLSearchParams({ token })}`, request);
    return this.signedIn(await this.linked(answer, response), request, response);
  }

  /**
   * Signs in who showed by a token of our own to read mail at the address of a member, and ties the people with that
   * address to the account. @returns undefined when the account asks a code of an app too
   */
  async signInByMail(email: string, request: Request, response: Response): Promise<Account | undefined> {
    const account = await this.ensureAccount(email);
    if (!account) throw new Problem(401, 'sign-in-failed');
    const answer = await this.linked(await this.gateway.openByMail(account.email, request), response);
    return answer.twoFactorRedirect ? undefined : this.signedIn(answer, request, response);
  }

  private async linked(answer: globalThis.Response, response: Response): Promise<SignInAnswer> {
    const redeemed = await this.answered(answer, response, 'sign-in-link-spent');
    await this.dataSource.query('select link_people_to_account($1, $2)', [redeemed.user?.email, redeemed.user?.id]);
    return redeemed;
  }

  async signOut(request: Request, response: Response): Promise<void> {
    this.gateway.forwardCookies(await this.gateway.call('POST', '/sign-out', request, {}), response);
  }

  /** Makes an account with a password, or returns the id of the one that is there. */
  async createWithPassword(email: string, name: string, password: string): Promise<string> {
    const { internalAdapter } = await this.gateway.accounts.$context;
    const present = await internalAdapter.findUserByEmail(email.toLowerCase());
    return present?.user.id ?? this.createAccount({ email: email.toLowerCase(), name, emailVerified: true }, password);
  }

  /** Whether there is an account with that address, or a person who could sign in with it. */
  async isKnown(email: string): Promise<boolean> {
    const { internalAdapter } = await this.gateway.accounts.$context;
    if (await internalAdapter.findUserByEmail(email.toLowerCase())) return true;
    return this.isEmailOfMember(email.toLowerCase());
  }

  /**
   * Makes an account for who did not show yet that the address is theirs: the first mailed link that is opened ends this
   * password and its sessions, so that nobody can wait behind the address of another.
   */
  async createUnproven(email: string, name: string, password: string): Promise<string> {
    return this.createAccount({ email, name, emailVerified: false }, password);
  }

  async remove(accountId: string): Promise<void> {
    const { internalAdapter } = await this.gateway.accounts.$context;
    await internalAdapter.deleteUser(accountId);
  }

  private async createAccount(user: { email: string; name: string; emailVerified: boolean }, password: string): Promise<string> {
    const { internalAdapter, password: passwords } = await this.gateway.accounts.$context;
    const { id } = await internalAdapter.createUser(user, { method: 'email-password' });
    await internalAdapter.linkAccount({ userId: id, providerId: 'credential', accountId: id, password: await passwords.hash(password) });
    return id;
  }

  private async isEmailOfMember(email: string): Promise<boolean> {
    const [row]: { known: boolean }[] = await this.dataSource.query('select is_email_of_member($1) as known', [email]);
    return row?.known ?? false;
  }

  /** Signs the account out everywhere. */
  async endSessions(accountId: string): Promise<void> {
    const { adapter } = await this.gateway.accounts.$context;
    await adapter.deleteMany({ model: 'session', where: [{ field: 'userId', value: accountId }] });
  }

  /** Takes password, second factor and sessions away, and mails a link to sign in and choose anew. */
  async reset(accountId: string, returnPath: string, request: Request): Promise<void> {
    const { adapter, internalAdapter } = await this.gateway.accounts.$context;
    const where = [{ field: 'userId', value: accountId }];
    await adapter.deleteMany({ model: 'session', where });
    await adapter.deleteMany({ model: 'twoFactor', where });
    await adapter.deleteMany({ model: 'account', where: [...where, { field: 'providerId', value: 'credential' }] });
    const account = await internalAdapter.updateUser(accountId, { twoFactorEnabled: false });
    await this.requestLink(account.email, returnPath, request);
  }

  private async ensureAccount(email: string): Promise<User | undefined> {
    const { internalAdapter } = await this.gateway.accounts.$context;
    const address = email.toLowerCase();
    const present = await internalAdapter.findUserByEmail(address);
    if (present) return present.user;
    if (!this.operators.has(address) && !(await this.isEmailOfMember(address))) return undefined;
    return internalAdapter.createUser({ email: address, name: address, emailVerified: false }, { method: 'magic-link' });
  }

  private async answered(answer: globalThis.Response, response: Response, failure: string): Promise<SignInAnswer> {
    const body = answer.ok ? ((await answer.json()) as SignInAnswer) : {};
    if (!body.user && !body.twoFactorRedirect) {
      this.logger.warn(`sign-in refused: ${failure}`);
      throw new Problem(401, failure);
    }
    this.gateway.forwardCookies(answer, response);
    return body;
  }

  private signedIn({ user, twoFactorRedirect }: SignInAnswer, request: Request, response: Response, strong = false): Account {
    if (!user || twoFactorRedirect) throw new Problem(401, 'second-factor-required');
    this.guard.remember(user.email, request, response);
    this.logger.log(`signed in${strong ? ' with two steps' : ''}: account ${user.id}`);
    return { id: user.id, email: user.email, name: user.name, strong };
  }
}

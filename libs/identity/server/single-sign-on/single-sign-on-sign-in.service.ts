import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { DataSource } from 'typeorm';
import {
  AuditTrail,
  type Configuration,
  ConfigurationToken,
  conflict,
  newId,
  notFound,
  Problem,
  required,
  UnitOfWork,
} from '@samenspel/platform/server';
import { type Admitted, admission, domainOf } from '../../domain/index.js';
import { AccountGateway } from '../auth/account-gateway.js';
import { type Account, AccountService } from '../auth/account.service.js';
import { OwnCookie } from '../auth/own-cookie.js';
import { SignInGuard } from '../auth/sign-in-guard.js';
import { IdentityProvider, type Transaction } from './identity-provider.js';
import { seal, unseal } from './seal.js';
import { redirectUriOf } from './single-sign-on.service.js';
import type { SingleSignOnOffer, SingleSignOnRedirect } from './single-sign-on-sign-in.dto.js';

const transactionSeconds = 10 * 60;

interface Registration {
  readonly programmeId: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly claim: string | null;
  readonly claimValues: string[];
  readonly admitsNewPeople: boolean;
  /** Only those that are proven. */
  readonly domains: string[];
}

interface Departure extends Transaction {
  readonly domain: string;
}

const spent = () => new Problem(401, 'single-sign-on.spent');

/**
 * Signs in with the account of one's own employer. What the browser takes along is sealed in a cookie, so that only the
 * browser that left can come back, and a mark in the database lets it come back once.
 */
@Injectable()
export class SingleSignOnSignInService {
  private readonly secret: string;
  private readonly redirectUri: string;
  private readonly cookie: OwnCookie;

  constructor(
    @Inject(ConfigurationToken) configuration: Configuration,
    private readonly dataSource: DataSource,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
    private readonly gateway: AccountGateway,
    private readonly guard: SignInGuard,
    private readonly accounts: AccountService,
    private readonly provider: IdentityProvider,
  ) {
    this.secret = required(configuration, 'APP_SECRET');
    this.redirectUri = redirectUriOf(configuration);
    this.cookie = new OwnCookie(configuration, 'departure', transactionSeconds);
  }

  /** Tells of a domain, never of a person. */
  async offer(email: string): Promise<SingleSignOnOffer> {
    return { organisationName: (await this.registrationOf(domainOf(email)))?.organisationName ?? null };
  }

  /** @throws Problem 404 when the domain has no provider, 409 when that does not answer, 429 after ten in a minute from one address */
  async depart(email: string, request: Request, response: Response): Promise<SingleSignOnRedirect> {
    await this.guard.admitAddress('departure', request);
    const domain = domainOf(email);
    const registration = await this.registrationOf(domain);
    if (!registration) throw notFound();
    const transaction = this.provider.newTransaction();
    const url = await this.provider.authorizationUrl(await this.opened(registration), this.redirectUri, transaction, email);
    await this.gateway.pool.query(
      `insert into auth."verification" ("identifier", "value", "expiresAt") values ($1, 'departed', now() + make_interval(secs => $2))`,
      [markOf(transaction.state), transactionSeconds],
    );
    const sealed = await seal(this.secret, 'single sign-on departure', JSON.stringify({ ...transaction, domain } satisfies Departure));
    this.cookie.write(response, sealed);
    return { url };
  }

  /**
   * Ends the sign-in of the browser that left.
   * @throws Problem 401 when it did not leave from here, came back before or too late, or the provider's word does not
   * hold; 403 when the provider vouches for somebody who may not come in
   */
  async arrive(parameters: string, request: Request, response: Response): Promise<Account> {
    const departure = await this.departureOf(request);
    this.cookie.clear(response);
    const { rowCount } = await this.gateway.pool.query(
      `delete from auth."verification" where "identifier" = $1 and "expiresAt" > now()`,
      [markOf(departure.state)],
    );
    if (rowCount !== 1) throw spent();
    const registration = await this.registrationOf(departure.domain);
    if (!registration) throw spent();
    const claims = await this.provider.claims(await this.opened(registration), this.redirectUri, parameters, departure);
    const admitted = admission(claims, registration);
    if (typeof admitted === 'string') throw new Problem(403, admitted);
    const userId = await this.userOf(registration, claims.sub, admitted);
    return this.accounts.signInVouched(userId, admitted.strong, request, response);
  }

  /** The account that the provider's subject is tied to, or that has the address; else a new one, for whom there is a place. */
  private async userOf(registration: Registration, subject: string, { email, name }: Admitted): Promise<string> {
    const { internalAdapter } = await this.gateway.accounts.$context;
    const providerId = `oidc:${registration.issuer}`;
    const identity = await internalAdapter.findAccountByKey({ providerId, accountId: subject });
    if (identity && (await this.isOfDomains(identity.userId, registration.domains))) return identity.userId;
    await this.admitWhereAllowed(registration, email, name);
    const [row]: { known: boolean }[] = await this.dataSource.query('select is_email_of_member($1) as known', [email]);
    if (!row?.known) throw new Problem(403, 'single-sign-on.unknown-person');
    const present = await internalAdapter.findUserByEmail(email);
    const user = present?.user ?? (await internalAdapter.createUser({ email, name, emailVerified: true }, { method: 'generic-oauth' }));
    if (!identity) await internalAdapter.linkAccount({ userId: user.id, providerId, accountId: subject });
    await this.dataSource.query('select link_people_to_account($1, $2)', [email, user.id]);
    return user.id;
  }

  private async isOfDomains(userId: string, domains: readonly string[]): Promise<boolean> {
    const { internalAdapter } = await this.gateway.accounts.$context;
    const user = await internalAdapter.findUserById(userId);
    return user !== null && domains.includes(domainOf(user.email));
  }

  private async admitWhereAllowed({ programmeId, organisationId, admitsNewPeople }: Registration, email: string, name: string): Promise<void> {
    if (!admitsNewPeople) return;
    await this.unitOfWork.asSystem(programmeId, async () => {
      const id = newId();
      const inserted: unknown[] = await this.unitOfWork.manager.query(
        `insert into person (programme_id, id, organisation_id, name, email, language) values ($1, $2, $3, $4, $5, 'nl')
         on conflict (programme_id, lower(email)) do nothing returning id`,
        [programmeId, id, organisationId, name, email],
      );
      if (inserted.length === 0) return;
      await this.unitOfWork.manager.query(`insert into membership (programme_id, person_id, role) values ($1, $2, 'member')`, [programmeId, id]);
      await this.audit.record({ action: 'person.admitted', subjectId: id });
    });
  }

  private async registrationOf(domain: string): Promise<Registration | undefined> {
    const [row]: Registration[] = await this.dataSource.query(
      `select programme_id as "programmeId", organisation_id as "organisationId", organisation_name as "organisationName", issuer,
              client_id as "clientId", client_secret as "clientSecret", claim, claim_values as "claimValues",
              admits_new_people as "admitsNewPeople", domains
         from single_sign_on_of_domain($1)`,
      [domain],
    );
    return row;
  }

  private async opened(registration: Registration): Promise<Registration> {
    const clientSecret = await unseal(this.secret, 'single sign-on client secret', registration.clientSecret);
    if (clientSecret === undefined) throw conflict('single-sign-on.provider-unavailable');
    return { ...registration, clientSecret };
  }

  private async departureOf(request: Request): Promise<Departure> {
    const sealed = this.cookie.read(request);
    const opened = sealed && (await unseal(this.secret, 'single sign-on departure', sealed));
    if (!opened) throw spent();
    return JSON.parse(opened) as Departure;
  }
}

const markOf = (state: string) => `departure-${createHash('sha256').update(state).digest('base64url')}`;

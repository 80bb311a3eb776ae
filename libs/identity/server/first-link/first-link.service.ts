import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { AuditTrail, Clock, invalidInput, newId, Problem, rejectWhenInvalid, UnitOfWork } from '@samenspel/platform/server';
import { changedMunicipality, firstProgrammeErrors, noMunicipality } from '../../domain/index.js';
import { passwordWeakness } from '../../domain/password/password.js';
import { type Account, AccountService } from '../auth/account.service.js';
import { hashOfToken } from '../auth/one-time-token.js';
import { OrganisationRepository } from '../organisation/organisation.repository.js';
import type { FirstLinkRedemption } from './first-link.dto.js';
import { FirstLinkRepository } from './first-link.repository.js';

const spent = () => new Problem(401, 'first-link-spent');

interface Credentials {
  readonly email: string;
  readonly password: string;
}

/** Founds a programme with the link that the operator got: the programme, its first organisation and administrator. */
@Injectable()
export class FirstLinkService {
  constructor(
    private readonly links: FirstLinkRepository,
    private readonly organisations: OrganisationRepository,
    private readonly accounts: AccountService,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem 401 when the link is wrong, used or expired. */
  async check(token: string): Promise<void> {
    if (!(await this.links.isOpen(hashOfToken(token), this.clock.now()))) throw spent();
  }

  /**
   * Uses the link and signs its holder in. An account that exists already is never taken over: who has one signs in first.
   * @throws Problem 401 when the link is wrong, used or expired, 400 at the field for what is filled in wrongly.
   */
  async redeem(input: FirstLinkRedemption, request: Request, response: Response): Promise<Account> {
    await this.check(input.token);
    const signedIn = await this.accounts.currentAccount(request);
    rejectWhenInvalid(firstProgrammeErrors(input));
    if (signedIn) {
      await this.found(input, signedIn.email, async () => signedIn.id);
      return signedIn;
    }
    const credentials = credentialsOf(input);
    await this.foundWithAccount(input, credentials);
    return this.accounts.signInTrusted(credentials.email, credentials.password, request, response);
  }

  /** Two database roles take part: the account is made while the link is held, and taken away when the rest fails. */
  private async foundWithAccount(input: FirstLinkRedemption, { email, password }: Credentials): Promise<void> {
    let accountId: string | undefined;
    try {
      await this.found(input, email, async () => {
        if (await this.accounts.isKnown(email)) throw invalidInput([{ pointer: '/administrator/email', code: 'first-link.sign-in-first' }]);
        accountId = await this.accounts.createUnproven(email, input.administrator.name, password);
        return accountId;
      });
    } catch (error) {
      if (accountId) await this.accounts.remove(accountId);
      throw error;
    }
  }

  private async found({ token, programme, organisation, administrator }: FirstLinkRedemption, email: string, account: () => Promise<string>): Promise<void> {
    const [programmeId, organisationId, personId] = [newId(), newId(), newId()];
    const now = this.clock.now();
    await this.unitOfWork.run({ programmeId, actor: 'person', personId }, async () => {
      if (!(await this.links.use(hashOfToken(token), now))) throw spent();
      const accountId = await account();
      await this.links.insertProgramme(programme, now);
      await this.organisations.insert(organisationId, organisation, changedMunicipality(noMunicipality, { code: organisation.municipalityCode ?? null, from: null }));
      await this.links.insertAdministrator({ ...administrator, id: personId, organisationId, email, accountId });
      await this.audit.record({ action: 'programme.founded', subjectId: programmeId });
    });
  }
}

function credentialsOf({ administrator, programme, organisation }: FirstLinkRedemption): Credentials {
  const { email, password, name } = administrator;
  if (!email || !password) {
    const missing = Object.entries({ email, password }).filter(([, value]) => !value);
    throw invalidInput(missing.map(([field]) => ({ pointer: `/administrator/${field}`, code: 'required' })));
  }
  const weakness = passwordWeakness(password, [email, name, programme.name, organisation.name]);
  rejectWhenInvalid(weakness ? [{ pointer: '/administrator/password', code: weakness }] : []);
  return { email: email.toLowerCase(), password };
}

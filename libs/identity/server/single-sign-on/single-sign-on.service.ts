import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import {
  AuditTrail,
  baseUrl,
  Clock,
  type Configuration,
  ConfigurationToken,
  found,
  invalidInput,
  orWhenTaken,
  rejectWhenInvalid,
  required,
  staleVersion,
  UnitOfWork,
} from '@samenspel/platform/server';
import { domainProof, normalisedDomain, singleSignOnErrors } from '../../domain/index.js';
import { DomainRecords } from './domain-records.js';
import { seal } from './seal.js';
import type { SingleSignOnChange, SingleSignOnDto, SingleSignOnState } from './single-sign-on.dto.js';

/** Where a provider sends people back to. */
export const redirectUriOf = (configuration: Configuration) => `${baseUrl(configuration)}/sign-in/return`;

interface Row {
  readonly issuer: string;
  readonly clientId: string;
  readonly claim: string | null;
  readonly claimValues: string[];
  readonly admitsNewPeople: boolean;
  readonly version: number;
}

interface DomainRow {
  readonly domain: string;
  readonly proof: string;
  readonly proven: boolean;
}

/** How the people of an organisation sign in; kept by the administrators of the programme. */
@Injectable()
export class SingleSignOnService {
  private readonly secret: string;
  private readonly redirectUri: string;
  private readonly vouched: ReadonlySet<string>;

  constructor(
    @Inject(ConfigurationToken) configuration: Configuration,
    private readonly unitOfWork: UnitOfWork,
    private readonly records: DomainRecords,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {
    this.secret = required(configuration, 'APP_SECRET');
    this.redirectUri = redirectUriOf(configuration);
    this.vouched = new Set(configuration.SINGLE_SIGN_ON_DOMAINS);
  }

  async read(organisationId: string): Promise<SingleSignOnState> {
    await this.demandOrganisation(organisationId);
    return { settings: await this.settings(organisationId), redirectUri: this.redirectUri };
  }

  /**
   * Sets it up or changes it; version 0 is: there is none yet.
   * @throws Problem 400 with the mistakes at their fields, 412 when someone else was first
   */
  async change(organisationId: string, version: number, input: SingleSignOnChange): Promise<SingleSignOnState> {
    await this.demandOrganisation(organisationId);
    const before = await this.settings(organisationId);
    rejectWhenInvalid(singleSignOnErrors(input));
    if (!before && !input.clientSecret) throw invalidInput([{ pointer: '/clientSecret', code: 'required' }]);
    if ((before?.version ?? 0) !== version) throw staleVersion(before);
    const values = await this.valuesOf(input);
    const written = before ? await this.update(organisationId, version, values) : await this.insert(organisationId, values);
    if (!written) throw staleVersion(await this.settings(organisationId));
    const isSameProvider = before?.issuer === input.issuer && before.clientId === input.clientId;
    await this.keepDomains(organisationId, isSameProvider ? [...new Set(input.domains.map(normalisedDomain))] : []);
    await this.addDomains(organisationId, [...new Set(input.domains.map(normalisedDomain))]);
    await this.audit.record({ action: 'single-sign-on.changed', subjectId: organisationId });
    return this.read(organisationId);
  }

  /**
   * Looks up the records of the domains that are not proven yet, and counts those that are found.
   * @throws Problem 400 when one is another organisation's; then none of them counts
   */
  async prove(organisationId: string): Promise<SingleSignOnState> {
    const { issuer } = found(await this.settings(organisationId));
    const open = (await this.domains(organisationId)).filter(({ proven }) => !proven);
    const proofs = await Promise.all(open.map(async ({ domain, proof }) => ({ domain, found: await this.isProven(domain, proof, issuer) })));
    for (const { domain } of proofs.filter((proof) => proof.found)) await this.markProven(organisationId, domain);
    return this.read(organisationId);
  }

  async remove(organisationId: string): Promise<void> {
    found(await this.settings(organisationId));
    await this.unitOfWork.manager.query('delete from single_sign_on where programme_id = $1 and organisation_id = $2', [
      this.unitOfWork.programmeId,
      organisationId,
    ]);
    await this.audit.record({ action: 'single-sign-on.removed', subjectId: organisationId });
  }

  /** Issuer, client id, sealed secret, claim, its values, and whether new people are admitted. */
  private async valuesOf(input: SingleSignOnChange): Promise<unknown[]> {
    const sealed = input.clientSecret ? await seal(this.secret, 'single sign-on client secret', input.clientSecret) : null;
    return [input.issuer, input.clientId, sealed, input.claim || null, input.claim ? input.claimValues : [], input.admitsNewPeople];
  }

  private async insert(organisationId: string, values: readonly unknown[]): Promise<boolean> {
    const inserted: unknown[] = await this.unitOfWork.manager.query(
      `insert into single_sign_on
         (programme_id, organisation_id, issuer, client_id, client_secret, claim, claim_values, admits_new_people, version)
       values ($1, $2, $3, $4, $5, $6, $7, $8, 1) on conflict (programme_id, organisation_id) do nothing returning version`,
      [this.unitOfWork.programmeId, organisationId, ...values],
    );
    return inserted.length > 0;
  }

  private async update(organisationId: string, version: number, values: readonly unknown[]): Promise<boolean> {
    const [updated]: [unknown[], number] = await this.unitOfWork.manager.query(
      `update single_sign_on
          set issuer = $3, client_id = $4, client_secret = coalesce($5, client_secret), claim = $6, claim_values = $7,
              admits_new_people = $8, version = version + 1
        where programme_id = $1 and organisation_id = $2 and version = $9 returning version`,
      [this.unitOfWork.programmeId, organisationId, ...values, version],
    );
    return updated.length > 0;
  }

  private async isProven(domain: string, proof: string, issuer: string): Promise<boolean> {
    if (this.vouched.has(`${domain}=${issuer}`)) return true;
    const { name, text } = domainProof(domain, proof, issuer);
    return (await this.records.texts(name)).includes(text);
  }

  private async markProven(organisationId: string, domain: string): Promise<void> {
    const taken = { pointer: '/domains', code: 'single-sign-on.domain-taken', values: { domain } };
    await orWhenTaken('single_sign_on_domain_once', taken, () =>
      this.unitOfWork.manager.query(
        'update single_sign_on_domain set proven_at = $4 where programme_id = $1 and organisation_id = $2 and domain = $3',
        [this.unitOfWork.programmeId, organisationId, domain, this.clock.now()],
      ),
    );
    await this.audit.record({ action: 'single-sign-on.domain-proven', subjectId: organisationId, details: { domain } });
  }

  /** A domain that stays keeps its proof; that is of one provider, so that nobody puts another in its place. */
  private async keepDomains(organisationId: string, domains: readonly string[]): Promise<void> {
    const { programmeId, manager } = this.unitOfWork;
    await manager.query('delete from single_sign_on_domain where programme_id = $1 and organisation_id = $2 and domain <> all ($3)', [
      programmeId,
      organisationId,
      domains,
    ]);
  }

  private async addDomains(organisationId: string, domains: readonly string[]): Promise<void> {
    const { programmeId, manager } = this.unitOfWork;
    for (const domain of domains) {
      await manager.query(
        `insert into single_sign_on_domain (programme_id, organisation_id, domain, proof) values ($1, $2, $3, $4) on conflict do nothing`,
        [programmeId, organisationId, domain, randomBytes(18).toString('base64url')],
      );
    }
  }

  private async settings(organisationId: string): Promise<SingleSignOnDto | null> {
    const [row]: Row[] = await this.unitOfWork.manager.query(
      `select issuer, client_id as "clientId", claim, claim_values as "claimValues", admits_new_people as "admitsNewPeople", version
         from single_sign_on where programme_id = $1 and organisation_id = $2`,
      [this.unitOfWork.programmeId, organisationId],
    );
    if (!row) return null;
    const domains = (await this.domains(organisationId)).map(({ domain, proof, proven }) => {
      const record = domainProof(domain, proof, row.issuer);
      return { domain, proven, recordName: record.name, recordText: record.text };
    });
    return { ...row, domains, redirectUri: this.redirectUri };
  }

  private domains(organisationId: string): Promise<DomainRow[]> {
    return this.unitOfWork.manager.query(
      `select domain, proof, proven_at is not null as proven
         from single_sign_on_domain where programme_id = $1 and organisation_id = $2 order by domain`,
      [this.unitOfWork.programmeId, organisationId],
    );
  }

  private async demandOrganisation(organisationId: string): Promise<void> {
    const [row]: unknown[] = await this.unitOfWork.manager.query('select id from organisation where programme_id = $1 and id = $2', [
      this.unitOfWork.programmeId,
      organisationId,
    ]);
    found(row);
  }
}

import { Injectable } from '@nestjs/common';
import { addDays } from '@samenspel/platform/domain';
import { AuditTrail, Clock, found, newId, notFound, rejectWhenInvalid, UnitOfWork } from '@samenspel/platform/server';
import { apiKeyErrors, longestApiKeyLife, usualApiKeyLife } from '../../domain/index.js';
import type { Membership } from '../permission/membership.reader.js';
import type { ApiKeyDto, ApiKeyList, MadeApiKey, NewApiKey } from './api-key.dto.js';
import { hashOfApiKey, newApiKeySecret, shownPart } from './api-key-secret.js';

const columns = `
  select api_key.id, api_key.name, api_key.shown_part as "shownPart", api_key.scopes, api_key.person_id as "personId",
         person.name as "personName", api_key.created_at as "createdAt", api_key.expires_on::text as "expiresOn",
         api_key.last_used_at as "lastUsedAt", api_key.revoked_at is not null as revoked
    from api_key join person on person.programme_id = api_key.programme_id and person.id = api_key.person_id`;

/** The keys of one's own organisation; the policies hide those of others. */
@Injectable()
export class ApiKeyService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async list(organisationId: string, member: Membership): Promise<ApiKeyList> {
    demandOwn(organisationId, member);
    const items: ApiKeyDto[] = await this.unitOfWork.manager.query(
      `${columns} where api_key.programme_id = $1 and api_key.organisation_id = $2 order by api_key.created_at desc, api_key.id limit 1000`,
      [member.programmeId, organisationId],
    );
    return { items };
  }

  /** @throws Problem 404 for another organisation than one's own, 400 when it would last too long */
  async make(organisationId: string, member: Membership, { name, scopes, expiresOn: asked }: NewApiKey): Promise<MadeApiKey> {
    demandOwn(organisationId, member);
    const today = this.clock.today(member.timeZone);
    const expiresOn = asked ?? addDays(today, usualApiKeyLife);
    rejectWhenInvalid(apiKeyErrors({ scopes, expiresOn, today, latest: addDays(today, longestApiKeyLife) }));
    const id = newId();
    const secret = newApiKeySecret();
    await this.unitOfWork.manager.query(
      `insert into api_key (programme_id, id, organisation_id, name, shown_part, hash, scopes, person_id, created_at, expires_on)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [member.programmeId, id, organisationId, name, shownPart(secret), hashOfApiKey(secret), [...new Set(scopes)], member.personId, this.clock.now(), expiresOn],
    );
    await this.audit.record({ action: 'api-key.made', subjectId: id, details: { scopes: scopes.length, expiresOn } });
    return { ...(await this.read(id)), secret };
  }

  /** Stops it at once. Doing so again changes nothing. */
  async revoke(organisationId: string, id: string, member: Membership): Promise<void> {
    demandOwn(organisationId, member);
    const { revoked } = await this.read(id);
    if (revoked) return;
    await this.unitOfWork.manager.query('update api_key set revoked_at = $3 where programme_id = $1 and id = $2', [member.programmeId, id, this.clock.now()]);
    await this.audit.record({ action: 'api-key.revoked', subjectId: id });
  }

  private async read(id: string): Promise<ApiKeyDto> {
    const [row]: ApiKeyDto[] = await this.unitOfWork.manager.query(`${columns} where api_key.programme_id = $1 and api_key.id = $2`, [
      this.unitOfWork.programmeId,
      id,
    ]);
    return found(row);
  }
}

function demandOwn(organisationId: string, member: Membership): void {
  if (organisationId !== member.organisationId) throw notFound();
}

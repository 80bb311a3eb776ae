import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { isUUID } from 'class-validator';
import type { Request } from 'express';
import { Clock, forbidden, found, notFound, Problem, type ScopedRequest } from '@samenspel/platform/server';
import { asksSecondFactor, isPermitted, type ParticipantRole, type Permission, type ProgrammeRole, type Role } from '../../domain/index.js';
import { ApiKeyGuard, bringsApiKey } from '../api-key/api-key.guard.js';
import { AccountService, type SignedInAccount } from '../auth/account.service.js';
import { type Membership, MembershipReader, ParticipationReader } from './membership.reader.js';
import { permissionKey, publicKey, signedInKey } from './permission.decorator.js';

export type SignedInRequest = ScopedRequest & { account?: SignedInAccount; membership?: Membership };

/** Who asks, and in which roles: none where a partnership is hidden. */
interface Entry {
  readonly membership: Membership;
  readonly roles: readonly Role[];
}

const overseers: readonly Role[] = ['administrator', 'coordinator', 'evaluator'];

/**
 * Lets nobody through whom a route does not name: no declaration means no entry. A programme or partnership that the
 * person does not belong to answers 404, so that nobody learns that it exists; too few rights inside it answer 403.
 */
@Injectable()
export class PermissionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly accounts: AccountService,
    private readonly memberships: MembershipReader,
    private readonly participations: ParticipationReader,
    private readonly apiKeys: ApiKeyGuard,
    private readonly clock: Clock,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const declared = <T>(key: symbol) => this.reflector.getAllAndOverride<T>(key, [context.getHandler(), context.getClass()]);
    if (declared(publicKey)) return true;

    const request = context.switchToHttp().getRequest<SignedInRequest>();
    if (bringsApiKey(request)) return this.admitSystem(request, declared<Permission>(permissionKey));
    const account = await this.accounts.currentAccount(request);
    if (!account) throw new Problem(401, 'not-signed-in');
    request.account = account;
    if (declared(signedInKey)) return true;

    const permission = declared<Permission>(permissionKey);
    if (!permission) throw forbidden();
    const { membership, roles } = await this.entry(account.id, request);
    if (roles.length === 0) throw notFound();
    const today = this.clock.today(membership.timeZone);
    if (!account.strong && asksSecondFactor(membership.secondFactorFrom, today)) throw new Problem(403, 'two-factor-required');
    return this.enter(request, membership, permission, roles);
  }

  /** A system gets what its key is for, and no more than the person who answers for it. */
  private async admitSystem(request: SignedInRequest, permission: Permission | undefined): Promise<boolean> {
    const key = await this.apiKeys.admit(request);
    const { membership, roles } = await this.entry(key.accountId, request);
    if (membership.programmeId !== key.programmeId) throw notFound();
    if (key.expiresOn < this.clock.today(membership.timeZone)) throw new Problem(401, 'api-key.invalid');
    if (roles.length === 0 || (await this.isElsewhere(key.organisationId, request))) throw notFound();
    if (!permission || !key.scopes.some((scope) => scope === permission)) throw new Problem(403, 'api-key.scope');
    return this.enter(request, membership, permission, roles, key.id);
  }

  private enter(request: SignedInRequest, membership: Membership, permission: Permission, roles: readonly Role[], apiKeyId?: string): boolean {
    if (!isPermitted(permission, roles)) throw forbidden();
    request.membership = membership;
    request.scope = { programmeId: membership.programmeId, actor: 'person', personId: membership.personId, ...(apiKeyId && { apiKeyId }) };
    return true;
  }

  private async entry(accountId: string | null, { params }: Request): Promise<Entry> {
    const [programmeId, partnershipId] = [params['programmeId']?.toString(), params['partnershipId']?.toString()];
    const malformed = Object.entries(params).some(([name, value]) => name.endsWith('Id') && !isUUID(value));
    if (malformed || accountId === null || programmeId === undefined) throw notFound();
    if (partnershipId === undefined) {
      const membership = found(await this.memberships.inProgramme(accountId, programmeId));
      return { membership, roles: [membership.role] };
    }
    const { membership, role } = found(await this.participations.find(accountId, programmeId, partnershipId, this.clock.now()));
    return { membership, roles: rolesInPartnership(membership.role, role) };
  }

  /** Whether the organisation of a key takes no part in the partnership that is asked for. */
  private async isElsewhere(organisationId: string, { params }: Request): Promise<boolean> {
    const [programmeId, partnershipId] = [String(params['programmeId']), params['partnershipId']?.toString()];
    return partnershipId !== undefined && !(await this.participations.takesPart(programmeId, partnershipId, organisationId));
  }
}

function rolesInPartnership(role: ProgrammeRole, participation: ParticipantRole | null | undefined): Role[] {
  if (participation) return [role, participation];
  return participation === null && overseers.includes(role) ? [role] : [];
}

import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { isUUID } from 'class-validator';
import type { Request } from 'express';
import { Clock, forbidden, notFound, Problem, type ScopedRequest } from '@samenspel/platform/server';
import { asksSecondFactor, isPermitted, type Permission, type Role } from '../../domain/index.js';
import { AccountService, type SignedInAccount } from '../auth/account.service.js';
import { type Membership, MembershipReader, ParticipationReader } from './membership.reader.js';
import { permissionKey, publicKey, signedInKey } from './permission.decorator.js';

export type SignedInRequest = ScopedRequest & { account?: SignedInAccount; membership?: Membership };

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
    private readonly clock: Clock,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const declared = <T>(key: symbol) => this.reflector.getAllAndOverride<T>(key, [context.getHandler(), context.getClass()]);
    if (declared(publicKey)) return true;

    const request = context.switchToHttp().getRequest<SignedInRequest>();
    const account = await this.accounts.currentAccount(request);
    if (!account) throw new Problem(401, 'not-signed-in');
    request.account = account;
    if (declared(signedInKey)) return true;

    const permission = declared<Permission>(permissionKey);
    if (!permission) throw forbidden();
    const membership = await this.membership(account.id, request);
    const roles = await this.roles(membership, request);
    if (!account.strong && asksSecondFactor(membership.secondFactorFrom, this.clock.today(membership.timeZone))) throw new Problem(403, 'two-factor-required');
    if (!isPermitted(permission, roles)) throw forbidden();
    request.membership = membership;
    request.scope = { programmeId: membership.programmeId, actor: 'person', personId: membership.personId };
    return true;
  }

  private async membership(accountId: string, request: Request): Promise<Membership> {
    const malformed = Object.entries(request.params).some(([name, value]) => name.endsWith('Id') && !isUUID(value));
    const memberships = malformed ? [] : await this.memberships.ofAccount(accountId);
    const membership = memberships.find(({ programmeId }) => programmeId === request.params['programmeId']?.toString().toLowerCase());
    if (!membership) throw notFound();
    return membership;
  }

  private async roles({ programmeId, personId, role }: Membership, request: Request): Promise<Role[]> {
    const partnershipId = request.params['partnershipId'];
    if (partnershipId === undefined) return [role];
    const participation = await this.participations.roleOf(programmeId, partnershipId.toString(), personId);
    const hidden = participation === undefined || (participation === null && !overseers.includes(role));
    if (hidden) throw notFound();
    return participation ? [role, participation] : [role];
  }
}

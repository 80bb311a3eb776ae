import { Injectable } from '@nestjs/common';
import { addDays } from '@samenspel/platform/domain';
import { Clock, found } from '@samenspel/platform/server';
import type { Membership } from '@samenspel/identity/server';
import { PartnershipRepository } from '@samenspel/partnerships/server';
import { conversationOf, defaultHealthModel, defaultPeriodDays, quadrantOf, standingOf } from '../../domain/index.js';
import type { HealthDto } from './health.dto.js';
import { HealthFacts } from './health.facts.js';
import { toConversationDto, toScoreDto } from './health.mapper.js';

@Injectable()
export class HealthService {
  constructor(
    private readonly partnerships: PartnershipRepository,
    private readonly facts: HealthFacts,
    private readonly clock: Clock,
  ) {}

  async read(partnershipId: string, member: Membership): Promise<HealthDto> {
    const { id, name, startedOn } = found(await this.partnerships.find(partnershipId));
    const asOf = this.clock.today(member.timeZone);
    const since = addDays(asOf, -defaultPeriodDays);
    const { byDay } = (await this.facts.histories([{ id, startedOn }], [since, asOf])).get(id)!;
    const [then, now] = [byDay.get(since)!, byDay.get(asOf)!];
    return {
      partnershipId: id,
      partnershipName: name,
      asOf,
      since,
      modelVersion: defaultHealthModel.version,
      minimumWeight: defaultHealthModel.minimumWeight,
      quadrant: quadrantOf(standingOf(now)),
      contract: toScoreDto(now.contract, then.contract),
      relationship: toScoreDto(now.relationship, then.relationship),
      conversation: toConversationDto(conversationOf(then, now)),
    };
  }
}

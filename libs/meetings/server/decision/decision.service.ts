import { Injectable } from '@nestjs/common';
import { toPage } from '@samenspel/platform/domain';
import { found, type PageQuery } from '@samenspel/platform/server';
import { PartnershipRepository } from '@samenspel/partnerships/server';
import { positionIn } from '../meeting/dated-position.js';
import type { DecisionPage } from './decision.dto.js';
import { DecisionRepository } from './decision.repository.js';

@Injectable()
export class DecisionService {
  constructor(
    private readonly repository: DecisionRepository,
    private readonly partnerships: PartnershipRepository,
  ) {}

  async list(partnershipId: string, query: PageQuery): Promise<DecisionPage> {
    found(await this.partnerships.find(partnershipId));
    const rows = await this.repository.list(partnershipId, positionIn(query), query.limit + 1);
    const { items, nextCursor } = toPage(rows, query.limit, ({ heldOn, id }) => [heldOn, id]);
    return { items: [...items], nextCursor };
  }
}

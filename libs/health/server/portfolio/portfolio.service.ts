import { Injectable } from '@nestjs/common';
import { addDays, type LocalDate } from '@samenspel/platform/domain';
import { Clock, rejectWhenInvalid } from '@samenspel/platform/server';
import type { Membership } from '@samenspel/identity/server';
import { PartnershipRepository, type PartnershipSummary } from '@samenspel/partnerships/server';
import {
  changeOf,
  conversationOf,
  defaultHealthModel,
  defaultPeriodDays,
  movementOf,
  quadrantOf,
  sinceErrors,
  standingBefore,
  standingOf,
  trailDays,
} from '../../domain/index.js';
import { HealthFacts, type HealthHistory } from '../health/health.facts.js';
import { toConversationDto } from '../health/health.mapper.js';
import type { PortfolioDto, PortfolioPartnership, PortfolioQuery } from './portfolio.dto.js';

/** More than any programme has; the page shows all at once, since the field is about the whole. */
const partnershipLimit = 10_000;
const fromTheStart = ['', '00000000'];

@Injectable()
export class PortfolioService {
  constructor(
    private readonly partnerships: PartnershipRepository,
    private readonly facts: HealthFacts,
    private readonly clock: Clock,
  ) {}

  /** Every partnership that the reader may see, with where it stands and stood. */
  async read(query: PortfolioQuery, member: Membership): Promise<PortfolioDto> {
    const asOf = this.clock.today(member.timeZone);
    const since = query.since ?? addDays(asOf, -defaultPeriodDays);
    rejectWhenInvalid(sinceErrors(since, asOf));
    const days = trailDays(since, asOf);
    const summaries = await this.partnerships.list(fromTheStart, partnershipLimit);
    const histories = await this.facts.histories(summaries, days);
    const partnerships = summaries
      .map((summary) => toPartnership(summary, histories.get(summary.id)!, days))
      .sort((a, b) => largestChange(b) - largestChange(a) || a.name.localeCompare(b.name));
    return {
      asOf,
      since,
      modelVersion: defaultHealthModel.version,
      strongFrom: defaultHealthModel.strongFrom,
      movedUp: partnerships.filter(({ movement }) => movement === 'up').length,
      conversations: partnerships.filter(({ conversation }) => conversation !== null).length,
      partnerships,
    };
  }
}

function toPartnership(summary: PartnershipSummary, history: HealthHistory, days: readonly LocalDate[]): PortfolioPartnership {
  const { id, name, phase, organisations } = summary;
  const points = days.map((asOf) => ({ asOf, healths: history.byDay.get(asOf)! }));
  const [then, now] = [points[0]!.healths, points.at(-1)!.healths];
  return {
    id,
    name,
    phase,
    organisations,
    quadrant: quadrantOf(standingOf(now)),
    movement: movementOf(standingBefore(then, now), standingOf(now)),
    trail: points.map(({ asOf, healths }) => ({ asOf, ...standingBefore(healths, now) })),
    nextMeetingOn: history.nextMeetingOn,
    conversation: toConversationDto(conversationOf(then, now)),
  };
}

function largestChange({ trail }: PortfolioPartnership): number {
  const [then, now] = [trail[0]!, trail.at(-1)!];
  const changes = [changeOf(then.contract, now.contract), changeOf(then.relationship, now.relationship)];
  return Math.max(...changes.map((change) => Math.abs(change ?? 0)));
}

import { ChoiceField, GroupField, IdField, ListField, LocalDateField, TextField, WholeNumberField } from '@samenspel/platform/server';
import { type Phase, phases } from '@samenspel/partnerships/domain';
import { PartnershipOrganisation } from '@samenspel/partnerships/server';
import { type Movement, movements, type Quadrant, quadrants } from '../../domain/index.js';
import { ConversationDto } from '../health/health.dto.js';

const score = { min: 0, max: 100, optional: true, description: 'Whole points; null where too little is known, never 0' } as const;

export class PortfolioQuery {
  @LocalDateField({ optional: true, description: 'The day that changes are counted from; 90 days ago when left out' }) since?: string;
}

/** Both scores on one day. */
export class PortfolioPoint {
  @LocalDateField() asOf: string;
  @WholeNumberField(score) contract: number | null;
  @WholeNumberField(score) relationship: number | null;
}

export class PortfolioPartnership {
  @IdField() id: string;
  @TextField({ max: 120 }) name: string;
  @ChoiceField({ of: phases, name: 'Phase' }) phase: Phase;
  @ListField(() => PartnershipOrganisation, { max: 51 }) organisations: PartnershipOrganisation[];
  @ChoiceField({ of: quadrants, name: 'Quadrant' }) quadrant: Quadrant;
  @ChoiceField({ of: movements, name: 'Movement', description: 'The way it went since then' }) movement: Movement;
  @ListField(() => PortfolioPoint, { min: 2, max: 4, description: 'From `since` to now, oldest first; the last is the present' }) trail: PortfolioPoint[];
  @LocalDateField({ optional: true, description: 'As agreed at the last meeting, when it is still to come' }) nextMeetingOn: string | null;
  @GroupField(() => ConversationDto, { optional: true, description: 'Why partners do well to talk, if they do' }) conversation: ConversationDto | null;
}

export class PortfolioDto {
  @LocalDateField() asOf: string;
  @LocalDateField() since: string;
  @TextField({ max: 20 }) modelVersion: string;
  @WholeNumberField({ min: 0, max: 100, description: 'From this score on a side counts as strong' }) strongFrom: number;
  @WholeNumberField({ min: 0, max: 10_000, description: 'How many partnerships moved up since then' }) movedUp: number;
  @WholeNumberField({ min: 0, max: 10_000, description: 'How many partnerships ask for a conversation' }) conversations: number;
  @ListField(() => PortfolioPartnership, { max: 10_000, description: 'By change, the largest first' }) partnerships: PortfolioPartnership[];
}

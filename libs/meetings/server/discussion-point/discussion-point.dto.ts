import { IdField, InstantField, ListField, LocalDateField, TextField } from '@samenspel/platform/server';

/** Points in a partnership, and points of one planned meeting, at most. */
const mostPoints = 200;

export class NewDiscussionPoint {
  @TextField({ max: 500 }) text: string;
}

/** What a point is known by. */
export class DiscussionPointReference {
  @TextField({ max: 50 }) kind: string;
  @IdField() id: string;
}

export class DiscussionPointDto extends DiscussionPointReference {
  @TextField({ max: 1000, description: "In the reader's language" }) text: string;
  @InstantField() since: string;
  @TextField({ max: 500, optional: true, description: 'Where it is shown, below the programme' }) path: string | null;
}

export class NewMeetingPlan {
  @LocalDateField() plannedOn: string;
  @TextField({ max: 200 }) subject: string;
  @ListField(() => DiscussionPointReference, { max: mostPoints, description: 'Open points of the partnership' }) points: DiscussionPointReference[];
}

export class MeetingPlanDto {
  @IdField() id: string;
  @LocalDateField() plannedOn: string;
  @TextField({ max: 200 }) subject: string;
  @ListField(() => DiscussionPointDto, { max: mostPoints, description: 'Those of its points that are still open' }) points: DiscussionPointDto[];
}

export class DiscussionPointList {
  @LocalDateField({ description: 'Today, on the calendar of the programme' }) asOf: string;
  @ListField(() => DiscussionPointDto, { max: mostPoints, description: 'Open points, longest waiting first' }) points: DiscussionPointDto[];
  @ListField(() => MeetingPlanDto, { max: 100, description: 'Planned meetings that were not held yet, earliest first' }) plans: MeetingPlanDto[];
}

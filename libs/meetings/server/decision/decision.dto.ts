import { IdField, ListField, LocalDateField, TextField } from '@samenspel/platform/server';

export class DecisionSummary {
  @IdField() id: string;
  @TextField({ max: 2000 }) text: string;
  @IdField() meetingId: string;
  @TextField({ max: 200 }) subject: string;
  @LocalDateField({ description: 'When the meeting was held' }) heldOn: string;
}

export class DecisionPage {
  @ListField(() => DecisionSummary, { max: 100 }) items: DecisionSummary[];
  @TextField({ max: 1000, optional: true }) nextCursor?: string;
}

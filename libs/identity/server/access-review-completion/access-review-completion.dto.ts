import { LocalDateField } from '@samenspel/platform/server';

export class AccessReviewState {
  @LocalDateField({ optional: true, description: 'When it was last said to be done' }) reviewedOn: string | null;
  @LocalDateField({ description: 'A year after that, or after the programme began' }) dueOn: string;
}

import { GroupField, WholeNumberField } from '@samenspel/platform/server';

const largest = Number.MAX_SAFE_INTEGER;

export class QueueFigures {
  @WholeNumberField({ min: 0, max: largest }) waiting: number;
  @WholeNumberField({ min: 0, max: largest }) active: number;
  @WholeNumberField({ min: 0, max: largest }) delayed: number;
  @WholeNumberField({ min: 0, max: largest }) failed: number;
  @WholeNumberField({ min: 0, max: largest, description: 'Seconds that the job in front has waited' }) oldestWaitSeconds: number;
}

export class BacklogFigures {
  @WholeNumberField({ min: 0, max: largest }) waiting: number;
  @WholeNumberField({ min: 0, max: largest, description: 'Seconds that the oldest has waited' }) oldestWaitSeconds: number;
}

export class MailFigures extends BacklogFigures {
  @WholeNumberField({ min: 0, max: largest, description: 'Given up on, after every try' }) dropped: number;
}

export class Operation {
  @GroupField(() => QueueFigures) queue: QueueFigures;
  @GroupField(() => BacklogFigures) events: BacklogFigures;
  @GroupField(() => MailFigures) mail: MailFigures;
  @WholeNumberField({ min: 0, max: largest }) databaseBytes: number;
}

import { GroupField, InstantField, TextField } from '@samenspel/platform/server';

export class NewProgrammeDeletion {
  @TextField({ max: 200, description: 'The name of the programme, to be sure' }) name: string;
}

export class PendingProgrammeDeletion {
  @TextField({ max: 200 }) requestedByName: string;
  @InstantField() requestedAt: string;
  @InstantField({ description: 'From then on everything is gone' }) deletesAt: string;
}

export class ProgrammeDeletionState {
  @GroupField(() => PendingProgrammeDeletion, { optional: true, description: 'The deletion that was asked for and can still be cancelled' })
  pending?: PendingProgrammeDeletion | null;
}

import { ChoiceField, IdField, ListField, LocalDateField, TextField, WholeNumberField } from '@samenspel/platform/server';
import { type TaskHolder, taskHolders } from '../../domain/index.js';

export class TaskDto {
  @TextField({ max: 40, description: 'Stem of the record, such as milestone' }) kind: string;
  @IdField() id: string;
  @IdField() partnershipId: string;
  @TextField({ max: 120 }) partnershipName: string;
  @TextField({ max: 500 }) title: string;
  @LocalDateField() dueOn: string;
  @IdField() organisationId: string;
  @TextField({ max: 200 }) organisationName: string;
  @ChoiceField({ of: taskHolders, name: 'TaskHolder', description: 'For whom it waits' }) holder: TaskHolder;
  @TextField({ max: 200, optional: true, description: 'The absent person, when the reader stands in' }) onBehalfOf?: string;
  @TextField({ max: 500, description: 'Where the web application shows it, below the programme' }) path: string;
}

export class TaskList {
  @ListField(() => TaskDto, { max: 10_000 }) items: TaskDto[];
  @LocalDateField({ description: 'Today on the calendar of the programme' }) today: string;
  @LocalDateField({ description: 'The last day that counts as soon' }) soonUntil: string;
  @WholeNumberField({ min: 0, max: 10_000, description: 'What is due within two weeks or was due already, and waits for the reader' }) waiting: number;
}

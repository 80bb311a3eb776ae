import { ChoiceField, IdField, InstantField, ListField, LocalDateField, TextField, WholeNumberField } from '@samenspel/platform/server';
import { type ReminderKind, reminderKinds } from '../../domain/index.js';

export class InboxItemDto {
  @IdField() id: string;
  @ChoiceField({ of: reminderKinds, name: 'ReminderKind' }) kind: ReminderKind;
  @TextField({ max: 40, description: 'Stem of the record that it is about, such as milestone' }) subjectKind: string;
  @IdField() subjectId: string;
  @IdField() partnershipId: string;
  @TextField({ max: 120 }) partnershipName: string;
  @TextField({ max: 500 }) title: string;
  @LocalDateField() dueOn: string;
  @TextField({ max: 500, description: 'Where the web application shows it, below the programme' }) path: string;
  @InstantField() createdAt: Date;
  @InstantField({ optional: true }) readAt: Date | null;
}

export class InboxItemPage {
  @ListField(() => InboxItemDto, { max: 100 }) items: InboxItemDto[];
  @TextField({ max: 1000, optional: true }) nextCursor?: string;
  @WholeNumberField({ min: 0, max: 1_000_000_000, description: 'Items that were not opened yet, on all pages together' }) unread: number;
}

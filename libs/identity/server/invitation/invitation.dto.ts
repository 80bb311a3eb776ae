import { languages, type Language } from '@samenspel/platform/domain';
import { ChoiceField, EmailField, IdField, ListField, TextField, WholeNumberField } from '@samenspel/platform/server';
import { type InvitationFindingCode, invitationErrors, invitationListMaximum, invitationWarnings } from '../../domain/index.js';

export class NewInvitation {
  @TextField({ max: 200 }) name: string;
  @EmailField() email: string;
  @IdField() organisationId: string;
  @ChoiceField({ of: languages, name: 'Language', optional: true }) language?: Language;
}

export class InvitationList {
  @TextField({ max: 800_000, description: "A person a line: 'Name; email; organisation', or with tabs" }) text: string;
  @ChoiceField({ of: languages, name: 'Language', optional: true, description: 'Of the mail, for everyone in the list' })
  language?: Language;
}

export class InvitationFindingDto {
  @ChoiceField({ of: [...invitationErrors, ...invitationWarnings], name: 'InvitationFindingCode' }) code: InvitationFindingCode;
  @WholeNumberField({ min: 1, max: 1_000_000, optional: true, description: 'The earlier line that this one is the double of' }) line?: number;
  @TextField({ max: 254, optional: true, description: 'The address in the programme that this one resembles' }) email?: string;
}

export class InvitationLineDto {
  @WholeNumberField({ min: 1, max: 1_000_000, description: 'Counted from 1 in the text' }) number: number;
  @TextField({ max: 800_000 }) name: string;
  @TextField({ max: 800_000 }) email: string;
  @TextField({ max: 800_000 }) organisation: string;
  @ListField(() => InvitationFindingDto, { max: 10 }) findings: InvitationFindingDto[];
}

export class InvitationListCheck {
  @WholeNumberField({ min: 0, max: invitationListMaximum, description: 'How many people the list invites' }) people: number;
  @WholeNumberField({ min: 0, max: invitationListMaximum, description: 'How many lines keep the list from being sent' }) mistakes: number;
  @ListField(() => InvitationLineDto, { max: invitationListMaximum, description: 'The lines with a mistake or a warning' })
  lines: InvitationLineDto[];
}

export class InvitationListResult {
  @WholeNumberField({ min: 1, max: invitationListMaximum, description: 'How many people were invited' }) people: number;
}

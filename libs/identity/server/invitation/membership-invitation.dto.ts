import { languages, type Language } from '@samenspel/platform/domain';
import { ChoiceField, EmailField, IdField, TextField } from '@samenspel/platform/server';

export const membershipInvitationStates = ['open', 'used', 'expired'] as const;
export type MembershipInvitationState = (typeof membershipInvitationStates)[number];

export class MembershipInvitationCheck {
  @TextField({ max: 200 }) token: string;
}

/** What an invitation is for, and what the person may set right. */
export class MembershipInvitationDto {
  @ChoiceField({ of: membershipInvitationStates, name: 'MembershipInvitationState' }) state: MembershipInvitationState;
  @IdField() programmeId: string;
  @TextField({ max: 200 }) programmeName: string;
  @IdField({ optional: true, description: 'The partnership that the person was added to' }) partnershipId?: string | null;
  @TextField({ max: 120, optional: true }) partnershipName?: string | null;
  @TextField({ max: 200 }) personName: string;
  @EmailField({ description: 'Where the invitation was mailed to' }) email: string;
  @ChoiceField({ of: languages, name: 'Language' }) language: Language;
}

export class MembershipInvitationRedemption extends MembershipInvitationCheck {
  @TextField({ max: 200, description: 'As the person writes the own name' }) name: string;
  @ChoiceField({ of: languages, name: 'Language', description: 'Of mail' }) language: Language;
}

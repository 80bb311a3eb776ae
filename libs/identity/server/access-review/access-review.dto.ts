import { ChoiceField, EmailField, FlagField, IdField, InstantField, ListField, TextField } from '@samenspel/platform/server';
import { type ParticipantRole, participantRoles, type ProgrammeRole, programmeRoles } from '../../domain/index.js';

export class AccessToPartnership {
  @IdField() partnershipId: string;
  @TextField({ max: 200 }) name: string;
  @ChoiceField({ of: participantRoles, name: 'ParticipantRole' }) role: ParticipantRole;
  @InstantField() since: string;
}

export class AccessOfPerson {
  @IdField() personId: string;
  @TextField({ max: 200 }) name: string;
  @EmailField() email: string;
  @TextField({ max: 200 }) organisationName: string;
  @ChoiceField({ of: programmeRoles, name: 'ProgrammeRole' }) role: ProgrammeRole;
  @FlagField({ description: 'Whether the person has an account to sign in with' }) accountLinked: boolean;
  @InstantField({ optional: true, description: 'Of the sessions that are still there; those that ended are not kept' }) lastSignInAt: string | null;
  @ListField(() => AccessToPartnership, { max: 10_000 }) partnerships: AccessToPartnership[];
}

export class AccessReviewPage {
  @ListField(() => AccessOfPerson, { max: 100 }) items: AccessOfPerson[];
  @TextField({ max: 1000, optional: true }) nextCursor?: string;
}

import { ChoiceField, EmailField, FlagField, GroupField, IdField, ListField, TextField } from '@samenspel/platform/server';
import { programmeRoles } from '../../domain/index.js';

export class SessionAccount {
  @IdField() id: string;
  @EmailField() email: string;
  @TextField({ max: 200 }) name: string;
  @FlagField({ description: 'Whether this account runs the service' }) operator: boolean;
}

export class SessionProgramme {
  @IdField() id: string;
  @TextField({ max: 200 }) name: string;
  @TextField({ max: 60, description: 'IANA time zone' }) timeZone: string;
  @IdField() personId: string;
  @TextField({ max: 200 }) personName: string;
  @IdField() organisationId: string;
  @TextField({ max: 200 }) organisationName: string;
  @ChoiceField({ of: programmeRoles, name: 'ProgrammeRole' }) role: string;
  @FlagField({ description: 'Whether the programme waits until this account turns on two steps' }) secondFactorMissing: boolean;
}

export class Session {
  @GroupField(() => SessionAccount) account: SessionAccount;
  @ListField(() => SessionProgramme, { max: 1000 }) programmes: SessionProgramme[];
}

export class SignIn {
  @EmailField() email: string;
  @TextField({ max: 256 }) password: string;
}

export class SignInLinkRequest {
  @EmailField() email: string;
  @TextField({ max: 500, optional: true, description: 'Path inside Samenspel to open after signing in' })
  returnPath?: string;
}

export class SignInLinkRedemption {
  @TextField({ max: 200 }) token: string;
}

export class SecondFactor {
  @TextField({ max: 40, description: 'Six digits of the app, or a recovery code' }) code: string;
}

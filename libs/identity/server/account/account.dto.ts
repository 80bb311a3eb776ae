import { EmailField, FlagField, IdField, InstantField, ListField, TextField } from '@samenspel/platform/server';

export class AccountSecurity {
  @EmailField() email: string;
  @FlagField({ description: 'False while this person signs in by mailed links alone' }) hasPassword: boolean;
  @FlagField({ description: 'Whether signing in asks for a code of an app too' }) twoFactor: boolean;
}

export class AccountSession {
  @IdField() id: string;
  @FlagField({ description: 'Whether this is the session that asks' }) current: boolean;
  @TextField({ max: 500, description: 'The browser as it names itself; empty when it does not' }) userAgent: string;
  @InstantField({ description: 'Signed in at' }) createdAt: string;
  @InstantField({ description: 'Last used at, to ten minutes' }) lastUsedAt: string;
}

export class AccountSessionList {
  @ListField(() => AccountSession, { max: 1000 }) items: AccountSession[];
}

export class PasswordChange {
  @TextField({ max: 256, optional: true, description: 'Required when there is a password' }) currentPassword?: string;
  @TextField({ max: 256 }) newPassword: string;
}

export class PasswordConfirmation {
  @TextField({ max: 256 }) password: string;
}

export class RecoveryCode {
  @TextField({ max: 40 }) code: string;
}

export class TwoFactorEnrolment {
  @TextField({ max: 500, description: 'What an authenticator app reads: otpauth://totp/…' }) uri: string;
  @TextField({ max: 200, description: 'The same key, to type over' }) key: string;
  @ListField(() => RecoveryCode, { max: 20, description: 'Each works once instead of a code; never shown again' })
  recoveryCodes: RecoveryCode[];
}

export class TwoFactorCode {
  @TextField({ max: 40, description: 'Six digits of the app' }) code: string;
}

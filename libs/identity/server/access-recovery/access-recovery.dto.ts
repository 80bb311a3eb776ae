import { ChoiceField } from '@samenspel/platform/server';
import { type AccessRecoveryReason, accessRecoveryReasons } from '../../domain/index.js';

export class NewAccessRecovery {
  @ChoiceField({ of: accessRecoveryReasons, name: 'AccessRecoveryReason' }) reason: AccessRecoveryReason;
}

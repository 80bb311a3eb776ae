import { InstantField, TextField, WholeNumberField } from '@samenspel/platform/server';

export class AgreementRecordHead {
  @WholeNumberField({ min: 0, max: 1_000_000_000, description: 'How many facts it holds; 0 when it has still to be begun' }) links: number;
  @TextField({ max: 64, optional: true, description: 'SHA-256 of the last link, as 64 hexadecimal digits' }) headHash?: string | null;
  @InstantField({ optional: true, description: 'When the last fact was recorded' }) recordedAt?: string | null;
}

import { ChoiceField, IdField, InstantField, ListField, TextField, WholeNumberField } from '@samenspel/platform/server';

export class Leaver {
  @IdField() id: string;
  @TextField({ max: 200 }) name: string;
  @TextField({ max: 200 }) organisationName: string;
  @InstantField() leftAt: string;
}

export class LeaverPage {
  @ListField(() => Leaver, { max: 100 }) items: Leaver[];
  @TextField({ max: 1000, optional: true }) nextCursor?: string;
}

export class ErasurePart {
  @TextField({ max: 60, description: 'Stem of the records, such as milestone' }) kind: string;
  @TextField({ max: 200 }) name: string;
  @WholeNumberField({ min: 0, max: 1_000_000_000, optional: true, description: 'How many of them there are; absent where only the person may look' })
  count: number | null;
  @ChoiceField({ of: ['removed', 'pseudonym'], name: 'AtErasure' }) atErasure: string;
  @TextField({ max: 500, description: 'Why it was held, and why it stays if it does' }) why: string;
  @TextField({ max: 200 }) ground: string;
}

export class ErasurePreview {
  @IdField() personId: string;
  @TextField({ max: 200 }) name: string;
  @InstantField() leftAt: string;
  @ListField(() => ErasurePart, { max: 100 }) parts: ErasurePart[];
  @TextField({ max: 40, description: 'What to type to confirm' }) confirmation: string;
}

export class ErasureConfirmation {
  @TextField({ max: 40 }) confirmation: string;
}

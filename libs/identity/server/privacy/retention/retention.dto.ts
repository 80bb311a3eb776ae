import { ChoiceField, InstantField, ListField, TextField, WholeNumberField } from '@samenspel/platform/server';
import { type RetentionKind, retentionKinds } from '../../../domain/index.js';

const days = { min: 1, max: 10_000 };
const count = { min: 0, max: 1_000_000_000 };

export class RetentionTerm {
  @ChoiceField({ of: retentionKinds, name: 'RetentionKind' }) kind: RetentionKind;
  @WholeNumberField(days) days: number;
}

export class RetentionChange {
  @ListField(() => RetentionTerm, { max: retentionKinds.length }) terms: RetentionTerm[];
  @TextField({ max: 500, optional: true, description: 'Whom people ask about their data' }) privacyContact?: string | null;
}

export class RetentionRule extends RetentionTerm {
  @WholeNumberField(days) min: number;
  @WholeNumberField(days) max: number;
  @WholeNumberField({ ...count, description: 'How many records a run would remove now' }) expired: number;
  @InstantField({ optional: true, description: 'The oldest of them' }) oldest: string | null;
}

export class RetentionRemoval {
  @ChoiceField({ of: retentionKinds, name: 'RetentionKind' }) kind: RetentionKind;
  @WholeNumberField(count) count: number;
}

export class RetentionRun {
  @InstantField() ranAt: string;
  @ListField(() => RetentionRemoval, { max: retentionKinds.length }) removed: RetentionRemoval[];
}

export class Retention {
  @ListField(() => RetentionRule, { max: retentionKinds.length }) rules: RetentionRule[];
  @ListField(() => RetentionRun, { max: 10 }) runs: RetentionRun[];
  @TextField({ max: 500, optional: true }) privacyContact: string | null;
}

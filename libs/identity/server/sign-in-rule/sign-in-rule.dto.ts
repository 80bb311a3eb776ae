import { IdField, ListField, LocalDateField, TextField, WholeNumberField } from '@samenspel/platform/server';

export class SignInRuleChange {
  @LocalDateField({ optional: true, description: 'From this day everyone needs two steps; null asks them of nobody' })
  secondFactorFrom?: string | null;
}

export class PersonWithoutSecondFactor {
  @IdField() personId: string;
  @TextField({ max: 200 }) name: string;
  @TextField({ max: 200 }) organisationName: string;
}

export class SignInRule {
  @LocalDateField({ optional: true }) secondFactorFrom: string | null;
  @WholeNumberField({ min: 0, max: 1_000_000, description: 'How many people have not turned on two steps' }) without: number;
  @ListField(() => PersonWithoutSecondFactor, { max: 100, description: 'The first of them, by name' }) people: PersonWithoutSecondFactor[];
}

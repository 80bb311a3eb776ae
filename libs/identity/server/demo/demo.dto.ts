import { IdField, InstantField, ListField, TextField } from '@samenspel/platform/server';

export class DemoAccount {
  @IdField() id: string;
  @TextField({ max: 200 }) name: string;
  @TextField({ max: 200 }) organisationName: string;
  @TextField({ max: 200 }) email: string;
  @TextField({ max: 60, description: 'What this person comes to do: a role of the demo programme' }) part: string;
}

export class Demo {
  @ListField(() => DemoAccount, { max: 50 }) accounts: DemoAccount[];
  @TextField({ max: 100, description: 'One password for all demo accounts of this installation' }) password: string;
}

export class DemoSignIn {
  @IdField() accountId: string;
}

export class DemoMailSummary {
  @TextField({ max: 64 }) id: string;
  @TextField({ max: 254 }) to: string;
  @TextField({ max: 500 }) subject: string;
  @InstantField() sentAt: string;
}

export class DemoMailList {
  @ListField(() => DemoMailSummary, { max: 1000 }) items: DemoMailSummary[];
}

export class DemoMail extends DemoMailSummary {
  @TextField({ max: 100_000 }) text: string;
  @TextField({ max: 100_000 }) html: string;
}

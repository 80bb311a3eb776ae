import { EmailField, TextField } from '@samenspel/platform/server';

export class NewEmailChange {
  @EmailField() email: string;
}

export class EmailChangeConfirmation {
  @TextField({ max: 200 }) token: string;
}

export class EmailChanged {
  @EmailField() email: string;
}

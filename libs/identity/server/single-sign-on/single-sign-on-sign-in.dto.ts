import { EmailField, TextField } from '@samenspel/platform/server';

export class SingleSignOnLookup {
  @EmailField() email: string;
}

export class SingleSignOnOffer {
  @TextField({ max: 200, optional: true, description: 'Whose account to sign in with; null where there is none' })
  organisationName: string | null;
}

export class SingleSignOnRequest {
  @EmailField() email: string;
}

export class SingleSignOnRedirect {
  @TextField({ max: 4000, description: 'Where the browser goes on' }) url: string;
}

export class SingleSignOnCallback {
  @TextField({ max: 8000, description: 'What the provider put behind the question mark' }) parameters: string;
}

import type { Language } from '@samenspel/ui';

/** Who is signed in, and as whom in which programmes; what the API answers at /session. */
export interface Session {
  readonly account: SessionAccount;
  readonly programmes: readonly SessionProgramme[];
}

export interface SessionAccount {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly language: Language;
}

export interface SessionProgramme {
  readonly id: string;
  readonly name: string;
  readonly personId: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly role: 'administrator' | 'coordinator' | 'member' | 'evaluator';
}

export interface DemoAccount {
  readonly id: string;
  readonly name: string;
  readonly organisationName: string;
  readonly description: string;
}

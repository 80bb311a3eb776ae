import { languages, type Language } from '@samenspel/platform/domain';
import { ChoiceField, EmailField, GroupField, TextField } from '@samenspel/platform/server';
import { sectors, type Sector } from '../../domain/index.js';

export class FirstLinkCheck {
  @TextField({ max: 200 }) token: string;
}

export class FirstProgramme {
  @TextField({ max: 200 }) name: string;
  @TextField({ max: 60, description: 'IANA time zone' }) timeZone: string;
}

export class FirstOrganisation {
  @TextField({ max: 200 }) name: string;
  @ChoiceField({ of: sectors, name: 'Sector' }) sector: Sector;
  @TextField({ max: 6, optional: true, description: 'CBS code of a municipality; of a public organisation only' })
  municipalityCode?: string | null;
}

export class FirstAdministrator {
  @TextField({ max: 200 }) name: string;
  @ChoiceField({ of: languages, name: 'Language' }) language: Language;
  @EmailField({ optional: true, description: 'Left out by who is signed in: the account is the one of the session' }) email?: string | null;
  @TextField({ max: 256, optional: true, description: 'Left out by who is signed in' }) password?: string | null;
}

export class FirstLinkRedemption extends FirstLinkCheck {
  @GroupField(() => FirstProgramme) programme: FirstProgramme;
  @GroupField(() => FirstOrganisation) organisation: FirstOrganisation;
  @GroupField(() => FirstAdministrator) administrator: FirstAdministrator;
}

import { ChoiceField, IdField, ListField, LocalDateField, TextField, WholeNumberField } from '@samenspel/platform/server';
import { sectors, type Sector } from '../../domain/index.js';

export class NewOrganisation {
  @TextField({ max: 200 }) name: string;
  @ChoiceField({ of: sectors, name: 'Sector' }) sector: Sector;
  @TextField({ max: 6, optional: true, description: 'CBS code of a municipality, GM and four digits; of a public organisation only' })
  municipalityCode?: string | null;
  @TextField({ max: 40, optional: true, description: 'Number in the Dutch trade register, 8 digits' })
  kvkNumber?: string | null;
  @TextField({ max: 40, optional: true, description: 'Organisation identification number, 20 digits' })
  oin?: string | null;
}

/** Everything of an organisation that can change; what is left out is emptied. */
export class OrganisationChange extends NewOrganisation {
  @LocalDateField({
    optional: true,
    description: 'First day of the new municipality, which ends the one before; left out when the present one was wrong. Says nothing when the municipality stays',
  })
  municipalityFrom?: string | null;
}

export class MunicipalityPeriodDto {
  @TextField({ max: 6 }) code: string;
  @TextField({ max: 200, description: 'As it was called then' }) name: string;
  @LocalDateField({ optional: true, description: 'First day; null when that is not known' }) validFrom: string | null;
  @LocalDateField({ optional: true, description: 'Last day; null for the present one' }) validUntil: string | null;
}

export class OrganisationDto extends NewOrganisation {
  @IdField() id: string;
  @ListField(() => MunicipalityPeriodDto, { max: 100, description: 'Which municipality it was when, the oldest first and the present one last' })
  municipalities: MunicipalityPeriodDto[];
  @WholeNumberField({ min: 1, max: 1_000_000_000 }) version: number;
}

export class OrganisationPage {
  @ListField(() => OrganisationDto, { max: 100 }) items: OrganisationDto[];
  @TextField({ max: 1000, optional: true }) nextCursor?: string;
}

import { ChoiceField, IdField, ListField, TextField, WholeNumberField } from '@samenspel/platform/server';
import { sectors, type Sector } from '../../domain/index.js';

export class NewOrganisation {
  @TextField({ max: 200 }) name: string;
  @ChoiceField({ of: sectors, name: 'Sector' }) sector: Sector;
  @TextField({ max: 6, optional: true, description: 'CBS code of a municipality, GM and four digits' })
  municipalityCode?: string | null;
}

export class OrganisationDto extends NewOrganisation {
  @IdField() id: string;
  @WholeNumberField({ min: 1, max: 1_000_000_000 }) version: number;
}

export class OrganisationPage {
  @ListField(() => OrganisationDto, { max: 100 }) items: OrganisationDto[];
  @TextField({ max: 1000, optional: true }) nextCursor?: string;
}

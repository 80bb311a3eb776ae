import { IdField, ListField, TextField, WholeNumberField } from '@samenspel/platform/server';
import { AffectedPartnership, HandOverDto, HandOverPreview } from '../hand-over/hand-over.dto.js';

export class OrganisationChangeQuery {
  @IdField({ description: 'The organisation to move to' }) organisationId: string;
}

export class OrganisationChangePreview extends HandOverPreview {
  @ListField(() => AffectedPartnership, { max: 10_000, description: 'The new organisation takes part here too' }) follows: AffectedPartnership[];
  @ListField(() => AffectedPartnership, { max: 10_000, description: 'The new organisation takes no part here' }) ends: AffectedPartnership[];
  @TextField({ max: 100, description: 'Sent along with the change, so that only what was shown is done' }) fingerprint: string;
  @WholeNumberField({ min: 1, max: 1_000_000_000, description: 'Of the person' }) version: number;
}

export class PersonOrganisationChange {
  @IdField() organisationId: string;
  @TextField({ max: 100, description: 'Of the preview that is confirmed' }) fingerprint: string;
  @ListField(() => HandOverDto, { max: 10_000, description: 'Who takes over each piece of work of the preview' }) handOvers: HandOverDto[];
}

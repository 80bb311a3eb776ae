import { IdField, InstantField, ListField, TextField, WholeNumberField } from '@samenspel/platform/server';
import { AffectedPartnership, HandOverDto, HandOverPreview } from '../hand-over/hand-over.dto.js';

export class DeparturePreview extends HandOverPreview {
  @IdField() personId: string;
  @TextField({ max: 200 }) name: string;
  @TextField({ max: 200 }) organisationName: string;
  @ListField(() => AffectedPartnership, { max: 10_000, description: 'The person takes part here until now' }) ends: AffectedPartnership[];
  @TextField({ max: 100, description: 'Sent along with the departure, so that only what was shown is done' }) fingerprint: string;
  @WholeNumberField({ min: 1, max: 1_000_000_000, description: 'Of the person' }) version: number;
}

export class NewDeparture {
  @TextField({ max: 100, description: 'Of the preview that is confirmed' }) fingerprint: string;
  @ListField(() => HandOverDto, { max: 10_000, description: 'Who takes over each piece of work of the preview' }) handOvers: HandOverDto[];
}

export class DepartureDto {
  @IdField() personId: string;
  @TextField({ max: 200 }) name: string;
  @TextField({ max: 200 }) organisationName: string;
  @InstantField() leftAt: Date;
}

export class DeparturePage {
  @ListField(() => DepartureDto, { max: 100 }) items: DepartureDto[];
  @TextField({ max: 1000, optional: true }) nextCursor?: string;
}

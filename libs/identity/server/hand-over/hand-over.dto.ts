import { FlagField, IdField, ListField, TextField } from '@samenspel/platform/server';

export class HandOverDto {
  @TextField({ max: 40, description: 'Stem of the record, such as milestone' }) kind: string;
  @IdField() id: string;
  @IdField({ optional: true, description: 'A colleague of the same organisation; absent leaves it with the organisation' }) successorId?: string | null;
}

export class OpenWork {
  @TextField({ max: 40, description: 'Stem of the record, such as milestone' }) kind: string;
  @IdField() id: string;
  @IdField() partnershipId: string;
  @TextField({ max: 120 }) partnershipName: string;
  @TextField({ max: 500 }) title: string;
  @TextField({ max: 500, description: 'Where the web application shows it, below the programme' }) path: string;
}

export class Colleague {
  @IdField() id: string;
  @TextField({ max: 200 }) name: string;
}

export class AffectedPartnership {
  @IdField() partnershipId: string;
  @TextField({ max: 120 }) partnershipName: string;
}

export class HandOverPreview {
  @ListField(() => OpenWork, { max: 10_000, description: 'Open work in the name of the person' }) work: OpenWork[];
  @ListField(() => Colleague, { max: 10_000, description: 'Who can take it over' }) colleagues: Colleague[];
  @FlagField({ description: 'Whether work may stay with the organisation, in nobody\'s name' }) nobodyAllowed: boolean;
}

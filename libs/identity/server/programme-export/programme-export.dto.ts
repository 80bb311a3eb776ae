import { ChoiceField, IdField, InstantField, ListField, TextField, WholeNumberField } from '@samenspel/platform/server';

export const programmeExportStatuses = ['waiting', 'ready', 'expired'] as const;
export type ProgrammeExportStatus = (typeof programmeExportStatuses)[number];

export class ProgrammeExportDto {
  @IdField() id: string;
  @TextField({ max: 200 }) requestedByName: string;
  @InstantField() requestedAt: string;
  @ChoiceField({ of: programmeExportStatuses, name: 'ProgrammeExportStatus' }) status: ProgrammeExportStatus;
  @InstantField({ optional: true, description: 'Until when it can be downloaded' }) expiresAt?: string | null;
  @WholeNumberField({ min: 0, max: Number.MAX_SAFE_INTEGER, optional: true, description: 'Bytes' }) size?: number | null;
}

export class ProgrammeExportList {
  @ListField(() => ProgrammeExportDto, { max: 20, description: 'Latest first' }) items: ProgrammeExportDto[];
}

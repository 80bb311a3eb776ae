import { ChoiceField, ChoiceListField, IdField, IdListField, ListField, LocalDateField, TextField, WholeNumberField } from '@samenspel/platform/server';
import { type Permission, permissions } from '@samenspel/identity/domain';
import { type WaveMode, waveModes, type WaveState, waveStates } from '../../domain/index.js';

export class NewWave {
  @LocalDateField({ description: 'The last day on which an answer is taken in: after today, at most 60 days ahead' }) closesOn: string;
  @IdListField({ min: 1, max: 500, description: 'Participants of the partnership who are invited' }) personIds: string[];
}

export class WaveSummary {
  @IdField() id: string;
  @IdField() partnershipId: string;
  @TextField({ max: 120 }) partnershipName: string;
  @TextField({ max: 64 }) instrumentCode: string;
  @WholeNumberField({ min: 1, max: 1000 }) instrumentVersion: number;
  @ChoiceField({ of: waveModes, name: 'WaveMode' }) mode: WaveMode;
  @ChoiceField({ of: waveStates, name: 'WaveState' }) state: WaveState;
  @LocalDateField() openedOn: string;
  @LocalDateField() closesOn: string;
  @LocalDateField({ optional: true, description: 'The day on which it stopped taking answers' }) closedOn: string | null;
  @LocalDateField({ optional: true, description: 'The day on which it is released at the latest' }) releaseBy: string | null;
  @LocalDateField({ optional: true }) releasedOn: string | null;
  @WholeNumberField({ min: 1, max: 500, description: 'How many people were invited; how many answered is never told' }) invited: number;
}

export class WavePage {
  @ListField(() => WaveSummary, { max: 100 }) items: WaveSummary[];
  @TextField({ max: 1000, optional: true }) nextCursor?: string;
}

export class WaveDto extends WaveSummary {
  @WholeNumberField({ min: 5, max: 500, description: 'A figure is about at least this many answers' }) minimumGroupSize: number;
  @ChoiceListField({ of: Object.keys(permissions), max: 100, description: 'What the reader may do here' }) permissions: Permission[];
  @WholeNumberField({ min: 1, max: 1_000_000_000 }) version: number;
}

import { ChoiceField, ChoiceListField, IdField, ListField, LocalDateField, TextField, WholeNumberField } from '@samenspel/platform/server';
import { type Level, levels } from '@samenspel/partnerships/domain';
import {
  longestOpenDays,
  type ScheduleState,
  scheduleStates,
  type WaveInterval,
  waveIntervals,
  type WaveMode,
  waveModes,
} from '../../domain/index.js';

/** What of a schedule can be changed; the waves that were planned already stay as they are. */
export class WaveScheduleChange {
  @ChoiceField({ of: scheduleStates, name: 'ScheduleState', description: '`ended` is for good' }) state: ScheduleState;
  @WholeNumberField({ min: 1, max: longestOpenDays }) daysOpen: number;
  @ChoiceListField({ of: levels, min: 1, max: 3, name: 'Level', description: 'The contributors of these levels are invited' }) invitedLevels: Level[];
}

export class WaveScheduleDto extends WaveScheduleChange {
  @IdField() id: string;
  @IdField() partnershipId: string;
  @TextField({ max: 64 }) instrumentCode: string;
  @ChoiceField({ of: waveModes, name: 'WaveMode' }) mode: WaveMode;
  @ChoiceField({ of: waveIntervals, name: 'WaveInterval' }) repeats: WaveInterval;
  @LocalDateField({ description: 'The opening for which no wave is planned yet; it is planned two weeks before' }) nextOpensOn: string;
  @WholeNumberField({ min: 1, max: 1_000_000_000 }) version: number;
}

export class WaveScheduleList {
  @ListField(() => WaveScheduleDto, { max: 1, description: 'The one that was not ended, if there is one' }) items: WaveScheduleDto[];
}

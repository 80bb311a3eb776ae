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

/** How waves come back from now on; those that were planned already stay as they are. */
class WaveScheduleFields {
  @ChoiceField({ of: scheduleStates, name: 'ScheduleState', description: '`ended` is for good' }) state: ScheduleState;
  @ChoiceField({ of: waveIntervals, name: 'WaveInterval' }) repeats: WaveInterval;
  @TextField({ max: 64, description: 'Another questionnaire is asked in its latest version' }) instrumentCode: string;
  @ChoiceField({ of: waveModes, name: 'WaveMode' }) mode: WaveMode;
  @WholeNumberField({ min: 5, max: 500, description: 'A figure is about at least this many answers' }) minimumGroupSize: number;
  @WholeNumberField({ min: 1, max: longestOpenDays }) daysOpen: number;
  @ChoiceListField({ of: levels, min: 1, max: 3, name: 'Level', description: 'The contributors of these levels are invited' }) invitedLevels: Level[];
}

export class WaveScheduleChange extends WaveScheduleFields {
  @LocalDateField({ optional: true, description: 'When the next wave that is not planned yet opens; by the interval unless told otherwise' })
  nextOpensOn?: string | null;
}

export class WaveScheduleDto extends WaveScheduleFields {
  @IdField() id: string;
  @IdField() partnershipId: string;
  @LocalDateField({ description: 'The day of the first opening, from which the others are counted' }) firstOpensOn: string;
  @LocalDateField({ description: 'The latest opening of the waves that are planned already' }) lastOpensOn: string;
  @LocalDateField({ description: 'The opening for which no wave is planned yet; it is planned two weeks before' }) nextOpensOn: string;
  @WholeNumberField({ min: 1, max: 1_000_000_000 }) version: number;
}

export class WaveScheduleList {
  @ListField(() => WaveScheduleDto, { max: 1, description: 'The one that was not ended, if there is one' }) items: WaveScheduleDto[];
}

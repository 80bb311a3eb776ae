import { ChoiceField, ChoiceListField, IdField, IdListField, ListField, LocalDateField, TextField, WholeNumberField } from '@samenspel/platform/server';
import { type Permission, permissions } from '@samenspel/identity/domain';
import { type Level, levels } from '@samenspel/partnerships/domain';
import { type WaveInterval, waveIntervals, type WaveMode, waveModes, type WaveState, waveStates } from '../../domain/index.js';

/** When all sides see the results; left to the first meeting after the close where both are absent. */
export class WaveRelease {
  @LocalDateField({ optional: true, description: 'The day of a meeting that stands, at most 21 days after the last day' }) releasesOn?: string | null;
  @LocalDateField({ optional: true, description: 'Plans a meeting for that day instead, at most 21 days after the last day; one that stands on that day serves as well' })
  conversationOn?: string | null;
}

/** What can still be changed while a wave is planned. Mode and minimum are written once. */
export class WaveChange extends WaveRelease {
  @LocalDateField({ optional: true, description: 'The first day on which an answer is taken in; today unless told otherwise' }) opensOn?: string | null;
  @LocalDateField({ description: 'The last day on which an answer is taken in: after the first, at most 60 days later' }) closesOn: string;
  @IdListField({ min: 1, max: 500, optional: true, description: 'Participants who are invited one by one; in a joint statement those who sign, one of each organisation' })
  personIds?: string[] | null;
  @ChoiceListField({ of: levels, min: 1, max: 3, name: 'Level', optional: true, description: 'Where nobody is picked: the contributors of these levels on the day it opens; all unless told otherwise' })
  invitedLevels?: Level[] | null;
}

export class NewWave extends WaveChange {
  @TextField({ max: 64, optional: true, description: 'Its latest version is asked; `trust-and-course` unless told otherwise' }) instrumentCode?: string | null;
  @ChoiceField({ of: waveModes, name: 'WaveMode', optional: true, description: '`anonymous` unless told otherwise' }) mode?: WaveMode | null;
  @WholeNumberField({ min: 5, max: 500, optional: true, description: 'A figure is about at least this many answers; 5 unless told otherwise' })
  minimumGroupSize?: number | null;
  @ChoiceField({ of: waveIntervals, name: 'WaveInterval', optional: true, description: 'Plans such a wave again and again; every later one invites by level' })
  repeats?: WaveInterval | null;
}

export class WaveSummary {
  @IdField() id: string;
  @IdField() partnershipId: string;
  @TextField({ max: 120 }) partnershipName: string;
  @TextField({ max: 64 }) instrumentCode: string;
  @WholeNumberField({ min: 1, max: 1000 }) instrumentVersion: number;
  @ChoiceField({ of: waveModes, name: 'WaveMode' }) mode: WaveMode;
  @ChoiceField({ of: waveStates, name: 'WaveState' }) state: WaveState;
  @LocalDateField({ description: 'The day on which it opens, or opened' }) opensOn: string;
  @LocalDateField({ optional: true, description: 'Absent while it is planned' }) openedOn: string | null;
  @LocalDateField() closesOn: string;
  @LocalDateField({ optional: true, description: 'The day of the meeting for which the release is planned' }) releasesOn: string | null;
  @LocalDateField({ optional: true, description: 'The day on which it stopped taking answers' }) closedOn: string | null;
  @LocalDateField({ optional: true, description: 'The day on which it is released at the latest' }) releaseBy: string | null;
  @LocalDateField({ optional: true }) releasedOn: string | null;
  @IdField({ optional: true, description: 'The schedule that planned it' }) scheduleId: string | null;
  @WholeNumberField({ min: 0, max: 500, description: 'How many people are invited, or would be if it opened today; how many answered is never told' })
  invited: number;
}

export class WavePage {
  @ListField(() => WaveSummary, { max: 100 }) items: WaveSummary[];
  @TextField({ max: 1000, optional: true }) nextCursor?: string;
}

export class Signatory {
  @IdField() organisationId: string;
  @TextField({ max: 200 }) organisationName: string;
  @IdField() personId: string;
  @TextField({ max: 200 }) personName: string;
}

/** A group of which a figure can appear, and from how many answers on. */
export class WaveProspect {
  @TextField({ max: 64, description: '`partnership`, `sector:<sector>`, `organisation:<id>` or `level:<level>`' }) group: string;
  @TextField({ max: 200, optional: true, description: 'Of a group that is an organisation' }) organisationName: string | null;
  @WholeNumberField({ min: 5, max: 500 }) invited: number;
  @WholeNumberField({ min: 5, max: 500 }) answersNeeded: number;
}

export class WaveDto extends WaveSummary {
  @WholeNumberField({ min: 5, max: 500, description: 'A figure is about at least this many answers' }) minimumGroupSize: number;
  @ListField(() => WaveProspect, { max: 1000, description: 'What can be seen of it at best, the partnership first; empty when too few are invited, and for a joint statement' })
  prospects: WaveProspect[];
  @ChoiceListField({ of: levels, max: 3, name: 'Level', optional: true, description: 'While it is planned: the contributors of which levels are invited' })
  invitedLevels: Level[] | null;
  @IdListField({ max: 500, optional: true, description: 'While it is planned: who are invited one by one' }) invitedPersonIds: string[] | null;
  @ListField(() => Signatory, { max: 100, description: 'Who signs for which organisation, in a joint statement; never whether they did' })
  signatories: Signatory[];
  @ChoiceListField({ of: Object.keys(permissions), max: 100, description: 'What the reader may do here' }) permissions: Permission[];
  @WholeNumberField({ min: 1, max: 1_000_000_000 }) version: number;
}

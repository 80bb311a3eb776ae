import type { ImprovementDto } from './improvement.dto.js';

/** What will be tried after a wave, as one person recorded it at one time. */
export interface RecordedImprovement extends ImprovementDto {
  readonly waveId: string;
}

/** The last text for each dimension; the rows come with the newest of a dimension first. */
export function latestPerDimension<T extends Pick<RecordedImprovement, 'dimension'>>(recorded: readonly T[]): T[] {
  return recorded.filter(({ dimension }, index) => recorded.findIndex((other) => other.dimension === dimension) === index);
}

/** What a later wave judges: only what was recorded after the earlier one and before people were asked again can have been tried. */
export function triedBetween(recorded: readonly RecordedImprovement[], before: { readonly waveId: string }, current: { readonly openedAt: Date }): RecordedImprovement[] {
  return latestPerDimension(recorded.filter(({ waveId, recordedAt }) => waveId === before.waveId && Date.parse(recordedAt) < current.openedAt.getTime()));
}

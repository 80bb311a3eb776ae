import type { ImprovementDto } from '../results/wave-results.dto.js';

/** What will be tried after a wave, as one person recorded it at one time. */
export interface RecordedImprovement extends ImprovementDto {
  readonly waveId: string;
}

/** The last text for each dimension; the rows come with the newest of a dimension first. */
export function latestPerDimension<T extends Pick<RecordedImprovement, 'dimension'>>(recorded: readonly T[]): T[] {
  return recorded.filter(({ dimension }, index) => recorded.findIndex((other) => other.dimension === dimension) === index);
}

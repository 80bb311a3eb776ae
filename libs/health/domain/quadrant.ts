import { defaultHealthModel, type HealthModel } from './health-model.js';

/** Where a partnership stands on the field. Quadrants describe and do not grade: some thrive on goodwill alone. */
export const quadrants = ['in-balance', 'contractual-form', 'goodwill-only', 'at-risk', 'too-little-data'] as const;
export type Quadrant = (typeof quadrants)[number];

/** Both scores at one moment; null where too little is known. */
export interface Standing {
  readonly contract: number | null;
  readonly relationship: number | null;
}

export function quadrantOf({ contract, relationship }: Standing, { strongFrom }: HealthModel = defaultHealthModel): Quadrant {
  if (contract === null || relationship === null) return 'too-little-data';
  if (contract >= strongFrom) return relationship >= strongFrom ? 'in-balance' : 'contractual-form';
  return relationship >= strongFrom ? 'goodwill-only' : 'at-risk';
}

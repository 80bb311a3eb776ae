import type { DeparturePreview, HandOverDto } from '@samenspel/api-client';

/** Stands for: it stays with the organisation, in nobody's name. */
export const nobody = 'nobody';

/** Who was chosen for each piece of work, by its id; empty while nobody was chosen. */
export type Successors = Readonly<Record<string, string>>;

/** What the API is told. Work for which nothing was chosen is left out, so that the API asks for it. */
export function handOversOf({ work }: Pick<DeparturePreview, 'work'>, successors: Successors): HandOverDto[] {
  return work.flatMap(({ kind, id }) => {
    const chosen = successors[id];
    if (!chosen) return [];
    return [{ kind, id, ...(chosen !== nobody && { successorId: chosen }) }];
  });
}

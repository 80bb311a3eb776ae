import type { PortfolioPartnership, PortfolioPoint } from '@samenspel/api-client';

/** A partnership as the overview shows it: now, then, and what changed between. */
export interface Standing {
  readonly partnership: PortfolioPartnership;
  readonly contract: number | null;
  readonly relationship: number | null;
  readonly contractChange: number | null;
  readonly relationshipChange: number | null;
  /** The days on which both scores are known, oldest first. */
  readonly knownTrail: readonly { readonly contract: number; readonly relationship: number }[];
  /** Public organisations by name, without the word that the heading of their column says already. */
  readonly municipalities: string;
}

export function standingOf(partnership: PortfolioPartnership): Standing {
  const { trail, organisations } = partnership;
  const [then, now] = [trail[0]!, trail.at(-1)!];
  return {
    partnership,
    contract: now.contract ?? null,
    relationship: now.relationship ?? null,
    contractChange: change(then.contract, now.contract),
    relationshipChange: change(then.relationship, now.relationship),
    knownTrail: trail.flatMap(bothKnown),
    municipalities: organisations
      .filter(({ sector }) => sector === 'public')
      .map(({ name }) => name.replace(/^(Gemeente|Municipality of) /, ''))
      .join(', '),
  };
}

function change(then: number | null | undefined, now: number | null | undefined): number | null {
  return then == null || now == null ? null : now - then;
}

function bothKnown({ contract, relationship }: PortfolioPoint): { contract: number; relationship: number }[] {
  return contract == null || relationship == null ? [] : [{ contract, relationship }];
}

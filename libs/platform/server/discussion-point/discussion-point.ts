import { Injectable } from '@nestjs/common';
import type { Text } from '../../domain/index.js';

/** Something that partners have to talk about, as the capability that noticed it tells it. */
export interface DiscussionPoint {
  /** What sort of thing it is, as in `attestation-difference`; with the id it is known by. */
  readonly kind: string;
  readonly id: string;
  readonly text: Text;
  /** When it came up. */
  readonly since: Date;
  /** Where the web application shows it, below the programme; null when it has no page. */
  readonly path: string | null;
}

/** Tells what there is to talk about in a partnership, as far as the reader may see. */
export interface DiscussionPointSource {
  of(partnershipId: string): Promise<DiscussionPoint[]>;
}

/** Where capabilities offer what can be put on an agenda, without knowing who keeps it. */
@Injectable()
export class DiscussionPointRegistry {
  private readonly sources: DiscussionPointSource[] = [];

  add(source: DiscussionPointSource): void {
    this.sources.push(source);
  }

  /** Longest waiting first. */
  async of(partnershipId: string): Promise<DiscussionPoint[]> {
    const points: DiscussionPoint[] = [];
    for (const source of this.sources) points.push(...(await source.of(partnershipId)));
    return points.sort((one, other) => one.since.getTime() - other.since.getTime() || one.id.localeCompare(other.id));
  }
}

import { Injectable } from '@nestjs/common';

/** Open work that stands in the name of one person. */
export interface Responsibility {
  /** Stem of the record, such as `milestone`. */
  readonly kind: string;
  readonly id: string;
  readonly partnershipId: string;
  readonly partnershipName: string;
  readonly title: string;
  /** Where the web application shows it, below the programme: `partnerships/…`. */
  readonly path: string;
}

/** Finds the open work of a person, and gives it to another person of the same organisation. */
export interface ResponsibilityProvider {
  readonly kind: string;
  openOf(personId: string): Promise<Responsibility[]>;
  /** Null leaves the work with the organisation, in nobody's name. */
  handOver(responsibilityId: string, successorId: string | null): Promise<void>;
}

/** Where capabilities tell what stands in whose name, so that nothing stays behind ownerless when a person leaves. */
@Injectable()
export class ResponsibilityRegistry {
  private readonly providers: ResponsibilityProvider[] = [];

  add(provider: ResponsibilityProvider): void {
    this.providers.push(provider);
  }

  async openOf(personId: string): Promise<Responsibility[]> {
    const open: Responsibility[] = [];
    for (const provider of this.providers) open.push(...(await provider.openOf(personId)));
    return open;
  }

  async handOver({ kind, id }: Pick<Responsibility, 'kind' | 'id'>, successorId: string | null): Promise<void> {
    const provider = this.providers.find((candidate) => candidate.kind === kind);
    if (!provider) throw new Error(`nobody hands over ${kind}`);
    await provider.handOver(id, successorId);
  }
}

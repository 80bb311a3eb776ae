import { Injectable } from '@nestjs/common';

/** Something that the search field can open. */
export interface SearchHit {
  readonly kind: string;
  readonly id: string;
  readonly partnershipId: string;
  readonly title: string;
  /** Where it belongs, such as the partnership of an agreement. */
  readonly context: string;
}

/** Finds records of one kind in the programme of the unit of work. */
export interface SearchProvider {
  search(words: string, limit: number): Promise<SearchHit[]>;
}

const hitsOfOneKind = 8;

/** Where capabilities offer what can be found. */
@Injectable()
export class SearchRegistry {
  private readonly providers: SearchProvider[] = [];

  add(provider: SearchProvider): void {
    this.providers.push(provider);
  }

  async search(words: string): Promise<SearchHit[]> {
    const hits: SearchHit[] = [];
    for (const provider of this.providers) hits.push(...(await provider.search(words, hitsOfOneKind)));
    return hits;
  }
}

/** The words as a pattern for `ilike`, with its signs taken literally. */
export function likePattern(words: string): string {
  return `%${words.replace(/[\\%_]/g, '\\$&')}%`;
}

import { Injectable } from '@nestjs/common';
import { RegisteredIn, type SearchHit, type SearchProvider, SearchRegistry } from '@samenspel/platform/server';
import { PartnershipRepository } from './partnership.repository.js';

/** Offers partnerships to the search field. */
@Injectable()
@RegisteredIn(SearchRegistry)
export class PartnershipSearch implements SearchProvider {
  constructor(private readonly repository: PartnershipRepository) {}

  async search(words: string, limit: number): Promise<SearchHit[]> {
    const rows = await this.repository.search(words, limit);
    return rows.map(({ id, name, organisations }) => ({
      kind: 'partnership',
      id,
      partnershipId: id,
      title: name,
      context: organisations.map((organisation) => organisation.name).join(', '),
    }));
  }
}

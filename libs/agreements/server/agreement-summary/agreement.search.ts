import { Injectable } from '@nestjs/common';
import { RegisteredIn, type SearchHit, type SearchProvider, SearchRegistry } from '@samenspel/platform/server';
import { AgreementSummaryRepository } from './agreement-summary.repository.js';

/** Offers agreements to the search field. */
@Injectable()
@RegisteredIn(SearchRegistry)
export class AgreementSearch implements SearchProvider {
  constructor(private readonly repository: AgreementSummaryRepository) {}

  async search(words: string, limit: number): Promise<SearchHit[]> {
    const rows = await this.repository.search(words, limit);
    return rows.map(({ id, partnershipId, title, partnershipName }) => ({
      kind: 'agreement',
      id,
      partnershipId,
      title,
      context: partnershipName,
    }));
  }
}

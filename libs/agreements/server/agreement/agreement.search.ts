import { Injectable } from '@nestjs/common';
import type { SearchHit, SearchProvider } from '@samenspel/platform/server';
import { AgreementRepository } from './agreement.repository.js';

/** Offers agreements to the search field. */
@Injectable()
export class AgreementSearch implements SearchProvider {
  constructor(private readonly repository: AgreementRepository) {}

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

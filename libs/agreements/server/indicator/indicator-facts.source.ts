import { Injectable } from '@nestjs/common';
import { AgreementRecordRegistry, type RecordedFact, type RecordedFactSource, RegisteredIn } from '@samenspel/platform/server';
import { IndicatorRepository } from './indicator.repository.js';

/** What readings of indicators bring to the record of an agreement. */
@Injectable()
@RegisteredIn(AgreementRecordRegistry)
export class IndicatorFactsSource implements RecordedFactSource {
  readonly kinds = ['reading.added'];

  constructor(private readonly repository: IndicatorRepository) {}

  async factsOf(partnershipId: string, agreementId: string): Promise<RecordedFact[]> {
    const readings = await this.repository.readingsToRecord(partnershipId, agreementId);
    return readings.map(({ id, indicatorId, source, recordedBy, recordedAt, ...facts }) => ({
      kind: 'reading.added',
      id,
      subjects: { indicatorId, readingId: id },
      recordedBy,
      recordedAt,
      facts: () => facts,
      words: source,
    }));
  }
}

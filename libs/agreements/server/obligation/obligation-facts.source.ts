import { Injectable } from '@nestjs/common';
import { AgreementRecordRegistry, type RecordedFact, type RecordedFactSource, RegisteredIn } from '@samenspel/platform/server';
import { ObligationRepository } from './obligation.repository.js';

/** What fulfilling obligations, and taking that back, brings to the record of an agreement. */
@Injectable()
@RegisteredIn(AgreementRecordRegistry)
export class ObligationFactsSource implements RecordedFactSource {
  readonly kinds = ['obligation.fulfilled', 'obligation.revoked'];

  constructor(private readonly repository: ObligationRepository) {}

  async factsOf(partnershipId: string, agreementId: string): Promise<RecordedFact[]> {
    const rows = await this.repository.fulfilmentsToRecord(partnershipId, agreementId);
    return rows.map(({ id, obligationId, dueOn, fulfilledOn, note, recordedBy, recordedAt }) => ({
      kind: fulfilledOn === null ? 'obligation.revoked' : 'obligation.fulfilled',
      id,
      subjects: { obligationId, fulfilmentId: id },
      recordedBy,
      recordedAt,
      facts: () => ({ dueOn, fulfilledOn }),
      words: note,
    }));
  }
}

import { Injectable } from '@nestjs/common';
import { AgreementRecordRegistry, type RecordedFact, type RecordedFactSource, RegisteredIn } from '@samenspel/platform/server';
import { SharedResourceRepository } from './shared-resource.repository.js';

/** What use of shared resources brings to the record of an agreement. */
@Injectable()
@RegisteredIn(AgreementRecordRegistry)
export class ResourceUseFactsSource implements RecordedFactSource {
  readonly kinds = ['resource-use.logged'];

  constructor(private readonly repository: SharedResourceRepository) {}

  async factsOf(partnershipId: string, agreementId: string): Promise<RecordedFact[]> {
    const uses = await this.repository.usesToRecord(partnershipId, agreementId);
    return uses.map(({ id, resourceId, note, excessReason, recordedBy, recordedAt, ...facts }) => ({
      kind: 'resource-use.logged',
      id,
      subjects: { resourceId, resourceUseId: id },
      recordedBy,
      recordedAt,
      facts: () => facts,
      words: [excessReason, note].filter((words) => words !== null).join('\n') || null,
    }));
  }
}

import { Injectable } from '@nestjs/common';
import { AgreementRecordRegistry, type RecordedFact, type RecordedFactSource, RegisteredIn } from '@samenspel/platform/server';
import { PledgeRepository } from './pledge.repository.js';

/** What pledges and contributions bring to the record of an agreement. */
@Injectable()
@RegisteredIn(AgreementRecordRegistry)
export class PledgeFactsSource implements RecordedFactSource {
  readonly kinds = ['pledge.added', 'contribution.logged'];

  constructor(private readonly repository: PledgeRepository) {}

  async factsOf(partnershipId: string, agreementId: string): Promise<RecordedFact[]> {
    const pledges = await this.repository.pledgesToRecord(partnershipId, agreementId);
    const contributions = await this.repository.contributionsToRecord(partnershipId, agreementId);
    return [
      ...pledges.map(({ id, recordedBy, recordedAt, ...facts }) => ({
        kind: 'pledge.added',
        id,
        subjects: { pledgeId: id },
        recordedBy,
        recordedAt,
        facts: () => facts,
      })),
      ...contributions.map(({ id, pledgeId, note, surplusNote, recordedBy, recordedAt, ...facts }) => ({
        kind: 'contribution.logged',
        id,
        subjects: { pledgeId, contributionId: id },
        recordedBy,
        recordedAt,
        facts: () => facts,
        words: [surplusNote, note].filter((words) => words !== null).join('\n') || null,
      })),
    ];
  }
}

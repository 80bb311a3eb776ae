import { Injectable } from '@nestjs/common';
import { AgreementRecordRegistry, type RecordedFact, type RecordedFactSource, RegisteredIn, UnitOfWork } from '@samenspel/platform/server';

interface Recording {
  id: string;
  recordedBy: string;
  recordedAt: Date;
}

interface WordRow extends Recording {
  roundId: string;
  organisationId: string;
  statements: string;
  salt: string;
  commitment: string;
  openedAt: Date | null;
}

/**
 * What attestations bring to the record of an agreement: when a word is given its commitment alone, and when the words
 * open what each said, with the salt by which anyone can check that it is the word that was committed to.
 */
@Injectable()
@RegisteredIn(AgreementRecordRegistry)
export class AttestationFactsSource implements RecordedFactSource {
  readonly kinds = ['attestation.chosen', 'attestation.dropped', 'attestation.given', 'attestation.opened'];

  constructor(private readonly unitOfWork: UnitOfWork) {}

  async factsOf(partnershipId: string, agreementId: string): Promise<RecordedFact[]> {
    const key = [this.unitOfWork.programmeId, partnershipId, agreementId];
    const words = await this.words(key);
    return [
      ...(await this.choices(key)),
      ...words.map(({ id, recordedBy, recordedAt, roundId, organisationId, commitment }) => ({
        kind: 'attestation.given',
        id,
        subjects: { attestationId: roundId },
        recordedBy,
        recordedAt,
        facts: () => ({ organisationId, commitment }),
      })),
      ...words.flatMap(({ id, recordedBy, roundId, organisationId, statements, salt, commitment, openedAt }) =>
        openedAt
          ? {
              kind: 'attestation.opened',
              id,
              subjects: { attestationId: roundId },
              recordedBy,
              recordedAt: openedAt,
              facts: () => ({ organisationId, commitment, wordSalt: salt, statements }),
            }
          : [],
      ),
    ];
  }

  private async choices(key: string[]): Promise<RecordedFact[]> {
    const rows: (Recording & { chosen: boolean })[] = await this.unitOfWork.manager.query(
      `select id, chosen, recorded_by as "recordedBy", recorded_at as "recordedAt" from attestation_choice
        where programme_id = $1 and partnership_id = $2 and agreement_id = $3`,
      key,
    );
    return rows.map(({ chosen, ...recording }) => ({
      kind: chosen ? 'attestation.chosen' : 'attestation.dropped',
      subjects: {},
      ...recording,
      facts: () => ({ chosen }),
    }));
  }

  private words(key: string[]): Promise<WordRow[]> {
    return this.unitOfWork.manager.query(
      `select word.id, word.round_id as "roundId", word.organisation_id as "organisationId", word.statements, word.salt, word.commitment,
              word.recorded_by as "recordedBy", word.recorded_at as "recordedAt", round.opened_at as "openedAt"
         from attestation_word word
         join attestation_round round on round.programme_id = word.programme_id and round.id = word.round_id
        where word.programme_id = $1 and word.partnership_id = $2 and round.agreement_id = $3`,
      key,
    );
  }
}

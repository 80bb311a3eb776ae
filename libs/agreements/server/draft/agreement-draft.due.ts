import { Injectable } from '@nestjs/common';
import { type LocalDate } from '@samenspel/platform/domain';
import { type DueItem, type DueProvider, DueRegistry, RegisteredIn } from '@samenspel/platform/server';
import { answerUntil, confirmationState } from '../../domain/index.js';
import { AgreementDraftRepository } from './agreement-draft.repository.js';

/**
 * Tells which texts wait for the word of a party: for its signatory, or for the organisation where nobody is named. A word
 * has no deadline; ten working days after the text was last changed it is looked for on the list of work.
 */
@Injectable()
@RegisteredIn(DueRegistry)
export class AgreementDraftDue implements DueProvider {
  constructor(private readonly repository: AgreementDraftRepository) {}

  async openUntil(date: LocalDate): Promise<DueItem[]> {
    const drafts = (await this.repository.inConsultation()).filter(({ changedOn }) => answerUntil(changedOn) <= date);
    if (drafts.length === 0) return [];
    const words = await this.repository.words(drafts.map(({ id }) => id));
    const names = await this.repository.organisationNames(drafts.flatMap(({ parties }) => parties.map(({ organisationId }) => organisationId)));
    return drafts.flatMap(({ id, partnershipId, partnershipName, title, hash, parties, changedOn }) =>
      parties.flatMap(({ organisationId, signatoryPersonId }) => {
        const word = words.find((candidate) => candidate.draftId === id && candidate.organisationId === organisationId);
        const organisationName = names.get(organisationId);
        if (organisationName === undefined || confirmationState(word, hash) === 'confirmed') return [];
        return {
          kind: 'agreement-draft',
          id,
          partnershipId,
          partnershipName,
          title,
          dueOn: answerUntil(changedOn),
          organisationId,
          organisationName,
          personId: signatoryPersonId,
          path: `partnerships/${partnershipId}/agreement-drafts/${id}`,
        };
      }),
    );
  }
}

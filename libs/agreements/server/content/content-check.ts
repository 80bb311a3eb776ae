import { Injectable } from '@nestjs/common';
import type { FieldError } from '@samenspel/platform/domain';
import { found } from '@samenspel/platform/server';
import { PartnershipRepository } from '@samenspel/partnerships/server';
import { type AgreementContent, contentProblems } from '../../domain/index.js';

/** Tells what keeps content from being proposed, with who takes part in the partnership now. */
@Injectable()
export class ContentCheck {
  constructor(private readonly partnerships: PartnershipRepository) {}

  async problems(partnershipId: string, content: AgreementContent): Promise<FieldError[]> {
    const { organisations } = found(await this.partnerships.find(partnershipId));
    const participants = await this.partnerships.participants(partnershipId);
    return contentProblems(content, {
      organisationIds: await this.partnerships.knownOrganisations(organisationsIn(content)),
      partnerIds: new Set(organisations.map(({ id }) => id)),
      organisationOfPerson: await this.partnerships.organisationsOfPeople(peopleIn(content)),
      participantIds: new Set(participants.map(({ personId }) => personId)),
    });
  }
}

const present = (ids: readonly (string | null)[]): string[] => [...new Set(ids.filter((id) => id !== null))];

function organisationsIn({ parties, milestones, obligations, pledges, sharedResources }: AgreementContent): string[] {
  return present([
    ...[...parties, ...obligations, ...pledges, ...sharedResources].map(({ organisationId }) => organisationId),
    ...milestones.flatMap(({ responsibleOrganisationId, acceptingOrganisationId }) => [responsibleOrganisationId, acceptingOrganisationId]),
    ...obligations.map(({ towardsOrganisationId }) => towardsOrganisationId),
    ...sharedResources.flatMap(({ allocations }) => allocations.map(({ organisationId }) => organisationId)),
  ]);
}

function peopleIn({ parties, milestones }: AgreementContent): string[] {
  return present([...parties.map(({ signatoryPersonId }) => signatoryPersonId), ...milestones.map(({ responsiblePersonId }) => responsiblePersonId)]);
}

import type { LocalDate } from '@samenspel/platform/domain';
import { acceptanceState, acceptingOrganisationIds, answerUntil } from '../../domain/index.js';
import type { AcceptanceDto } from './milestone-acceptance.dto.js';
import type { DeliveryRow } from './milestone-acceptance.repository.js';

/** How a delivery stands, as this reader sees it. */
export function toAcceptance(delivery: DeliveryRow, organisationId: string, today: LocalDate): AcceptanceDto {
  const accepterIds = acceptingOrganisationIds(delivery);
  const state = acceptanceState(delivery, today);
  return {
    state,
    answerUntil: answerUntil(delivery.recordedOn),
    accepterNames: accepterIds.map((id) => delivery.partyNames[id]).join(', '),
    mayAnswer: state === 'open' && accepterIds.includes(organisationId),
    recordedByName: delivery.answeredByName,
    organisationName: delivery.answeredOrganisationName,
    recordedAt: delivery.answeredAt,
  };
}

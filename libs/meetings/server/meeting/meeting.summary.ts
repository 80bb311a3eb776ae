import { jointnessOf } from '../../domain/index.js';
import type { DecisionDto, MeetingDto, MeetingOrganisation, MeetingSummary } from './meeting.dto.js';
import type { MeetingRecord } from './meeting.repository.js';

/** A meeting in a list: who and which levels attended, and how many of its decisions were joint. */
export function summaryOf(record: MeetingRecord): MeetingSummary {
  const { id, partnershipId, partnershipName, heldOn, subject, nextMeetingOn, attendance } = record;
  const decisions = decisionsOf(record);
  return {
    id,
    partnershipId,
    partnershipName,
    heldOn,
    subject,
    organisations: attendingOf(record),
    levels: [...new Set(attendance.map(({ level }) => level))],
    people: attendance.reduce((sum, { people }) => sum + people, 0),
    decisionCount: decisions.length,
    jointDecisionCount: decisions.filter(({ joint }) => joint).length,
    nextMeetingOn,
  };
}

/** A meeting on its own page, with why each decision was joint or not. */
export function detailOf(record: MeetingRecord): MeetingDto {
  const { attendance, absent, recordedBy, recordedAt } = record;
  return { ...summaryOf(record), attendance, absent, decisions: decisionsOf(record), recordedBy, recordedAt };
}

function decisionsOf(record: MeetingRecord): DecisionDto[] {
  const attending = attendingOf(record);
  const idsOf = (organisations: readonly MeetingOrganisation[]) => organisations.map(({ id }) => id);
  return record.decisions.map((decision) => {
    const { joint, reach, leftOut } = jointnessOf(idsOf(attending), idsOf(decision.organisations));
    return { ...decision, joint, reach, leftOut: attending.filter(({ id }) => leftOut.includes(id)) };
  });
}

function attendingOf({ attendance }: MeetingRecord): MeetingOrganisation[] {
  return [...new Map(attendance.map(({ organisationId, organisationName }) => [organisationId, organisationName]))].map(
    ([id, name]) => ({ id, name }),
  );
}

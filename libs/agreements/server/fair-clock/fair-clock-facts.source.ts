import { Injectable } from '@nestjs/common';
import { AgreementRecordRegistry, type RecordedFact, type RecordedFactSource, RegisteredIn, UnitOfWork } from '@samenspel/platform/server';

interface Recorded {
  readonly recordedBy: string;
  readonly recordedAt: Date;
}

type PauseRow = Recorded & { id: string; reason: string };
type AnswerRow = Recorded & { id: string; waitPauseId: string; kind: string; organisationId: string; reason: string | null };
type EndRow = Recorded & { waitPauseId: string; withdrawn: boolean; untilOn: string | null };

/** What pauses bring to the record of an agreement. */
@Injectable()
@RegisteredIn(AgreementRecordRegistry)
export class FairClockFactsSource implements RecordedFactSource {
  readonly kinds = ['wait-pause.recorded', 'wait-pause.confirmed', 'wait-pause.disputed', 'wait-pause.ended', 'wait-pause.withdrawn'];

  constructor(private readonly unitOfWork: UnitOfWork) {}

  async factsOf(partnershipId: string, agreementId: string): Promise<RecordedFact[]> {
    const key = [this.unitOfWork.programmeId, partnershipId, agreementId];
    return [...(await this.pauses(key)), ...(await this.answers(key)), ...(await this.ends(key))];
  }

  private async pauses(key: string[]): Promise<RecordedFact[]> {
    const rows: PauseRow[] = await this.unitOfWork.manager.query(
      `select id, milestone_id as "milestoneId", obligation_id as "obligationId", organisation_id as "organisationId",
              waits_on_organisation_id as "waitsOnOrganisationId", from_on::text as "fromOn", until_on::text as "untilOn", reason,
              recorded_by as "recordedBy", recorded_at as "recordedAt"
         from wait_pause where programme_id = $1 and partnership_id = $2 and agreement_id = $3`,
      key,
    );
    return rows.map(({ id, reason, recordedBy, recordedAt, ...facts }) => ({
      kind: 'wait-pause.recorded',
      id,
      subjects: { waitPauseId: id },
      recordedBy,
      recordedAt,
      facts: () => facts,
      words: reason,
    }));
  }

  private async answers(key: string[]): Promise<RecordedFact[]> {
    const rows: AnswerRow[] = await this.unitOfWork.manager.query(
      `select answer.id, answer.wait_pause_id as "waitPauseId", answer.kind, answer.organisation_id as "organisationId", answer.reason,
              answer.recorded_by as "recordedBy", answer.recorded_at as "recordedAt"
         from wait_pause_answer answer
         join wait_pause pause on pause.programme_id = answer.programme_id and pause.id = answer.wait_pause_id
        where answer.programme_id = $1 and answer.partnership_id = $2 and pause.agreement_id = $3`,
      key,
    );
    return rows.map(({ id, waitPauseId, kind, organisationId, reason, ...recording }) => ({
      kind: `wait-pause.${kind}`,
      id,
      subjects: { waitPauseId },
      ...recording,
      facts: () => ({ organisationId }),
      words: reason,
    }));
  }

  private async ends(key: string[]): Promise<RecordedFact[]> {
    const rows: EndRow[] = await this.unitOfWork.manager.query(
      `select ended.wait_pause_id as "waitPauseId", ended.withdrawn, ended.until_on::text as "untilOn",
              ended.recorded_by as "recordedBy", ended.recorded_at as "recordedAt"
         from wait_pause_end ended
         join wait_pause pause on pause.programme_id = ended.programme_id and pause.id = ended.wait_pause_id
        where ended.programme_id = $1 and ended.partnership_id = $2 and pause.agreement_id = $3`,
      key,
    );
    return rows.map(({ waitPauseId, withdrawn, untilOn, ...recording }) => ({
      kind: withdrawn ? 'wait-pause.withdrawn' : 'wait-pause.ended',
      id: waitPauseId,
      subjects: { waitPauseId },
      ...recording,
      facts: () => (withdrawn ? {} : { untilOn }),
    }));
  }
}

import { Injectable } from '@nestjs/common';
import { AgreementRecordRegistry, type RecordedFact, type RecordedFactSource, RegisteredIn, UnitOfWork } from '@samenspel/platform/server';
import { MilestoneAcceptanceRepository } from '../acceptance/milestone-acceptance.repository.js';

interface Recording {
  recordedBy: string;
  recordedAt: Date;
}

interface ForecastRow extends Recording {
  id: string;
  milestoneId: string;
  forecastOn: string;
  reason: string;
}

interface CompletionRow extends Recording {
  id: string;
  milestoneId: string;
  completedOn: string;
  documentIds: string[];
  note: string | null;
}

/** What forecasts, deliveries and the answers to them bring to the record of an agreement. */
@Injectable()
@RegisteredIn(AgreementRecordRegistry)
export class MilestoneFactsSource implements RecordedFactSource {
  readonly kinds = ['milestone.forecast-changed', 'milestone.completed', 'milestone.accepted', 'milestone.objected'];

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly acceptances: MilestoneAcceptanceRepository,
  ) {}

  async factsOf(partnershipId: string, agreementId: string): Promise<RecordedFact[]> {
    const key = [this.unitOfWork.programmeId, partnershipId, agreementId];
    return [
      ...(await this.forecasts(key)),
      ...(await this.completions(key)),
      ...(await this.acceptances.toRecord(partnershipId, agreementId)),
    ];
  }

  private async forecasts(key: string[]): Promise<RecordedFact[]> {
    const rows: ForecastRow[] = await this.unitOfWork.manager.query(
      `select forecast.id, forecast.milestone_id as "milestoneId", forecast.forecast_on::text as "forecastOn", forecast.reason,
              forecast.recorded_by as "recordedBy", forecast.recorded_at as "recordedAt"
         from milestone_forecast forecast
         join milestone on milestone.programme_id = forecast.programme_id and milestone.id = forecast.milestone_id
        where forecast.programme_id = $1 and forecast.partnership_id = $2 and milestone.agreement_id = $3`,
      key,
    );
    return rows.map(({ id, milestoneId, forecastOn, reason, ...recording }) => ({
      kind: 'milestone.forecast-changed',
      id,
      subjects: { milestoneId },
      ...recording,
      facts: () => ({ forecastOn }),
      words: reason,
    }));
  }

  private async completions(key: string[]): Promise<RecordedFact[]> {
    const rows: CompletionRow[] = await this.unitOfWork.manager.query(
      `select completion.id, completion.milestone_id as "milestoneId", completion.completed_on::text as "completedOn", completion.note,
              completion.recorded_by as "recordedBy", completion.recorded_at as "recordedAt",
              array(select document_id from milestone_evidence evidence
                     where evidence.programme_id = completion.programme_id and evidence.completion_id = completion.id
                     order by document_id) as "documentIds"
         from milestone_completion_round completion
         join milestone on milestone.programme_id = completion.programme_id and milestone.id = completion.milestone_id
        where completion.programme_id = $1 and completion.partnership_id = $2 and milestone.agreement_id = $3`,
      key,
    );
    return rows.map(({ id, milestoneId, completedOn, documentIds, note, ...recording }) => ({
      kind: 'milestone.completed',
      id,
      subjects: { milestoneId },
      ...recording,
      facts: () => ({ completedOn, ...(documentIds.length > 0 && { documentIds }) }),
      words: note,
    }));
  }
}

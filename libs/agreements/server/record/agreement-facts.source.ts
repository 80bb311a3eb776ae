import { Injectable } from '@nestjs/common';
import { AgreementRecordRegistry, type RecordedFact, type RecordedFactSource, RegisteredIn, UnitOfWork } from '@samenspel/platform/server';

interface Recording {
  recordedBy: string;
  recordedAt: Date;
}

interface MilestoneContent {
  id: string;
  title: string;
  baselineOn: string;
  responsibleOrganisationId: string;
  responsiblePersonId: string | null;
  goalId: string | null;
}

interface RegistrationRow extends Recording {
  id: string;
  partnershipId: string;
  title: string;
  signedOn: string;
  startsOn: string;
  endsOn: string | null;
  parties: { id: string; name: string }[];
  goals: { id: string; title: string; description: string | null }[];
  milestones: MilestoneContent[] | null;
}

interface VersionRow extends Recording {
  number: number;
  hash: string;
  agreedOn: string;
  draftId: string;
  decisionId: string | null;
  reason: string | null;
  lesson: string | null;
  confirmations: { organisationId: string; personId: string }[];
}

interface TerminationRow extends Recording {
  terminatedOn: string;
  reason: string;
}

/** The registration of an agreement, whose id is that of the agreement. */
export interface RegistrationFact extends RecordedFact {
  readonly partnershipId: string;
}

/** What registering, agreeing, amending and ending bring to the record of an agreement. */
@Injectable()
@RegisteredIn(AgreementRecordRegistry)
export class AgreementFactsSource implements RecordedFactSource {
  readonly kinds = ['agreement.registered', 'agreement.agreed', 'agreement.amended', 'agreement.terminated'];

  constructor(private readonly unitOfWork: UnitOfWork) {}

  async factsOf(partnershipId: string, agreementId: string): Promise<RecordedFact[]> {
    const key = [this.unitOfWork.programmeId, partnershipId, agreementId];
    return [
      ...(await this.registrations([agreementId])),
      ...(await this.versions(key)),
      ...(await this.terminations(key, agreementId)),
    ];
  }

  /** What agreements were registered with; those that were agreed on here are left out. */
  async registrations(agreementIds: readonly string[]): Promise<RegistrationFact[]> {
    const rows: RegistrationRow[] = await this.unitOfWork.manager.query(
      `select agreement.id, agreement.partnership_id as "partnershipId", title, signed_on::text as "signedOn", starts_on::text as "startsOn", ends_on::text as "endsOn",
              registered_by as "recordedBy", registered_at as "recordedAt",
              (select json_agg(json_build_object('id', organisation.id, 'name', organisation.name) order by organisation.id)
                 from agreement_party
                 join organisation on organisation.programme_id = agreement_party.programme_id
                                  and organisation.id = agreement_party.organisation_id
                where agreement_party.programme_id = agreement.programme_id and agreement_party.agreement_id = agreement.id) as parties,
              (select json_agg(json_build_object('id', goal.id, 'title', goal.title, 'description', goal.description) order by goal.position)
                 from goal where goal.programme_id = agreement.programme_id and goal.agreement_id = agreement.id) as goals,
              (select json_agg(json_build_object('id', milestone.id, 'title', milestone.title, 'baselineOn', milestone.baseline_on,
                        'responsibleOrganisationId', milestone.responsible_organisation_id,
                        'responsiblePersonId', milestone.responsible_person_id, 'goalId', milestone.goal_id) order by milestone.id)
                 from milestone where milestone.programme_id = agreement.programme_id and milestone.agreement_id = agreement.id) as milestones
         from agreement
        where programme_id = $1 and id = any($2)
          and not exists (
            select from agreement_version
             where agreement_version.programme_id = agreement.programme_id and agreement_version.agreement_id = agreement.id
               and (agreement_version.number > 1 or agreement_version.draft_id is not null))`,
      [this.unitOfWork.programmeId, agreementIds],
    );
    return rows.map(({ id, partnershipId, recordedBy, recordedAt, milestones, ...content }) => ({
      kind: 'agreement.registered',
      id,
      partnershipId,
      subjects: {},
      recordedBy,
      recordedAt,
      people: (milestones ?? []).flatMap(({ responsiblePersonId }) => responsiblePersonId ?? []),
      facts: (pseudonymOf) => ({
        ...content,
        milestones: (milestones ?? []).map(({ responsiblePersonId, ...milestone }) => ({
          ...milestone,
          responsiblePerson: responsiblePersonId && pseudonymOf(responsiblePersonId),
        })),
      }),
    }));
  }

  /** Versions that parties agreed on here; the first of a registered agreement is told by its registration. */
  private async versions(key: string[]): Promise<RecordedFact[]> {
    const rows: VersionRow[] = await this.unitOfWork.manager.query(
      `select number, hash, agreed_on::text as "agreedOn", draft_id as "draftId", decision_id as "decisionId", reason,
              (select lesson from agreement_draft draft
                where draft.programme_id = agreement_version.programme_id and draft.id = agreement_version.draft_id) as lesson,
              recorded_by as "recordedBy", recorded_at as "recordedAt",
              (select json_agg(json_build_object('organisationId', organisation_id, 'personId', recorded_by) order by organisation_id)
                 from (select distinct on (organisation_id) organisation_id, recorded_by, kind, word.hash
                         from agreement_confirmation word
                        where word.programme_id = agreement_version.programme_id and word.draft_id = agreement_version.draft_id
                        order by organisation_id, recorded_at desc, id desc) as latest
                where latest.kind = 'confirmed' and latest.hash = agreement_version.hash) as confirmations
         from agreement_version
        where programme_id = $1 and partnership_id = $2 and agreement_id = $3 and draft_id is not null`,
      key,
    );
    return rows.map(({ number, hash, agreedOn, draftId, decisionId, reason, lesson, confirmations, ...recording }) => ({
      kind: number === 1 ? 'agreement.agreed' : 'agreement.amended',
      id: draftId,
      subjects: {},
      ...recording,
      people: confirmations.map(({ personId }) => personId),
      facts: (pseudonymOf) => ({
        number,
        hash,
        agreedOn,
        decisionId,
        confirmations: confirmations.map(({ organisationId, personId }) => ({ organisationId, person: pseudonymOf(personId) })),
      }),
      words: [reason, lesson].filter(Boolean).join('\n\n') || null,
    }));
  }

  private async terminations(key: string[], agreementId: string): Promise<RecordedFact[]> {
    const rows: TerminationRow[] = await this.unitOfWork.manager.query(
      `select terminated_on::text as "terminatedOn", reason, recorded_by as "recordedBy", recorded_at as "recordedAt"
         from agreement_termination where programme_id = $1 and partnership_id = $2 and agreement_id = $3`,
      key,
    );
    return rows.map(({ terminatedOn, reason, ...recording }) => ({
      kind: 'agreement.terminated',
      id: agreementId,
      subjects: {},
      ...recording,
      facts: () => ({ terminatedOn }),
      words: reason,
    }));
  }
}

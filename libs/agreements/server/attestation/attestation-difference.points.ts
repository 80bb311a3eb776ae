import { Injectable } from '@nestjs/common';
import type { Text } from '@samenspel/platform/domain';
import { type DiscussionPoint, DiscussionPointRegistry, type DiscussionPointSource, RegisteredIn, UnitOfWork } from '@samenspel/platform/server';
import { differingDuties, type OpenedWord } from '../../domain/index.js';

interface RoundRow {
  readonly id: string;
  readonly agreementId: string;
  readonly openedAt: Date;
  readonly duties: readonly { readonly id: string; readonly title: string }[];
  readonly words: readonly OpenedWord[];
}

const textOf = (title: string): Text => ({
  nl: `Partijen denken verschillend over: ${title}`,
  en: `Parties see this differently: ${title}`,
});

/** Duties on which the opened words of parties differ: to talk about, in the year after they opened. */
@Injectable()
@RegisteredIn(DiscussionPointRegistry)
export class AttestationDifferencePoints implements DiscussionPointSource {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async of(partnershipId: string): Promise<DiscussionPoint[]> {
    const rounds = await this.opened(partnershipId);
    return rounds.flatMap(({ id, agreementId, openedAt, duties, words }) => {
      const differing = new Set(differingDuties(words, duties.map((duty) => duty.id)));
      return duties
        .filter((duty) => differing.has(duty.id))
        .map((duty) => ({
          kind: 'attestation-difference',
          id: duty.id,
          text: textOf(duty.title),
          since: openedAt,
          path: `partnerships/${partnershipId}/agreements/${agreementId}/attestations/${id}`,
        }));
    });
  }

  private opened(partnershipId: string): Promise<RoundRow[]> {
    return this.unitOfWork.manager.query(
      `select round.id, round.agreement_id as "agreementId", round.opened_at as "openedAt",
              (select json_agg(json_build_object('id', duty.id, 'title', duty.title) order by duty.due_on, duty.id)
                 from attestation_duty duty where duty.programme_id = round.programme_id and duty.round_id = round.id) as duties,
              (select coalesce(json_agg(json_build_object('organisationId', word.organisation_id, 'statements', word.statements::json)), '[]')
                 from attestation_word word where word.programme_id = round.programme_id and word.round_id = round.id) as words
         from attestation_round round
        where round.programme_id = $1 and round.partnership_id = $2 and round.opened_at is not null
          and round.ends_on > current_day() - 365
        order by round.starts_on`,
      [this.unitOfWork.programmeId, partnershipId],
    );
  }
}

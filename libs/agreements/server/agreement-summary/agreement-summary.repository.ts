import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@samenspel/platform/server';
import type { AgreementSummary } from '../agreement/agreement.dto.js';
import { type AgreementChoice, agreementSelection } from './agreement-selection.js';

export type AgreementSummaryRow = Omit<AgreementSummary, 'status'> & {
  /** The value that the list is sorted by. */
  readonly sortValue: string;
  /** How many rows there are, as far as they were counted. */
  readonly counted: number;
};

/** Of what a word finds, how many are compared to show the best first: a word that stands everywhere tells little. */
const rankedAtMost = 500;

/** Reads lists of agreements. The policies leave out those of partnerships that the reader may not see. */
@Injectable()
export class AgreementSummaryRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  list(choice: AgreementChoice, rows: number, counted?: number): Promise<AgreementSummaryRow[]> {
    const { sql, values } = agreementSelection(this.unitOfWork.programmeId, choice, rows, counted);
    return this.unitOfWork.manager.query(sql, [...values]);
  }

  /** Agreements with these words in them, those that fit best first. */
  search(words: string, limit: number): Promise<{ id: string; partnershipId: string; title: string; partnershipName: string }[]> {
    return this.unitOfWork.manager.query(
      `select summary.agreement_id as id, summary.partnership_id as "partnershipId", summary.title, partnership.name as "partnershipName"
         from (select agreement_id from found_agreement_ids($2, null) limit ${rankedAtMost}) as found
         join agreement_summary as summary on summary.programme_id = $1 and summary.agreement_id = found.agreement_id
         join partnership on partnership.programme_id = $1 and partnership.id = summary.partnership_id
        order by ts_rank(summary.search, dutch_query($2)) desc, summary.sorted_title, summary.agreement_id limit $3`,
      [this.unitOfWork.programmeId, words, limit],
    );
  }
}

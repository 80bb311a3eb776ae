import { Injectable } from '@nestjs/common';
import { dateAt, type LocalDate } from '@samenspel/platform/domain';
import { AuditTrail, Clock, UnitOfWork } from '@samenspel/platform/server';
import { nextAccessReview } from '../../domain/index.js';
import type { AccessReviewState } from './access-review-completion.dto.js';

export interface AccessReviewDue {
  readonly programmeName: string;
  readonly reviewedOn: LocalDate | null;
  readonly dueOn: LocalDate;
}

/** Keeps when the administrators last went through who can see what. */
@Injectable()
export class AccessReviewCompletionService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async read(): Promise<AccessReviewState> {
    const { reviewedOn, dueOn } = await this.due();
    return { reviewedOn, dueOn };
  }

  async complete(): Promise<AccessReviewState> {
    const { programmeId, manager } = this.unitOfWork;
    await manager.query('update programme set access_reviewed_at = $2 where id = $1', [programmeId, this.clock.now()]);
    await this.audit.record({ action: 'access-review.completed', subjectId: programmeId });
    return this.read();
  }

  async due(): Promise<AccessReviewDue> {
    const [row]: { name: string; timeZone: string; createdAt: Date; reviewedAt: Date | null }[] = await this.unitOfWork.manager.query(
      'select name, time_zone as "timeZone", created_at as "createdAt", access_reviewed_at as "reviewedAt" from programme where id = $1',
      [this.unitOfWork.programmeId],
    );
    const { name, timeZone, createdAt, reviewedAt } = row!;
    return {
      programmeName: name,
      reviewedOn: reviewedAt && dateAt(reviewedAt, timeZone),
      dueOn: nextAccessReview(dateAt(reviewedAt ?? createdAt, timeZone)),
    };
  }
}

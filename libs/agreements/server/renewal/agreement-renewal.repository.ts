import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@samenspel/platform/domain';
import { UnitOfWork } from '@samenspel/platform/server';

export interface RenewedAgreement {
  readonly agreementId: string;
  readonly partnershipId: string;
  /** The last day of the term that has begun. */
  readonly endsOn: LocalDate;
}

@Injectable()
export class AgreementRenewalRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Renews what is due in the programme of the unit of work. The database itself reads from the agreed text until when. */
  renew(): Promise<RenewedAgreement[]> {
    return this.unitOfWork.manager.query(
      'select agreement_id as "agreementId", partnership_id as "partnershipId", ends_on::text as "endsOn" from renew_agreements()',
    );
  }
}

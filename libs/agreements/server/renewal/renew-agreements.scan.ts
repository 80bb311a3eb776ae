import { Injectable } from '@nestjs/common';
import { AuditTrail, EveryProgramme, JobRegistry, RegisteredIn, type Scan } from '@samenspel/platform/server';
import { AgreementRenewalRepository } from './agreement-renewal.repository.js';

/** Lets agreements that are renewed by themselves go on when their term is over. */
@Injectable()
@RegisteredIn(JobRegistry, 'addScan')
export class RenewAgreementsScan implements Scan {
  readonly name = 'renewed-agreements';
  readonly every = 600_000;

  constructor(
    private readonly programmes: EveryProgramme,
    private readonly repository: AgreementRenewalRepository,
    private readonly audit: AuditTrail,
  ) {}

  async run(): Promise<void> {
    await this.programmes.attempt(
      async () => {
        for (const { agreementId, partnershipId, endsOn } of await this.repository.renew()) {
          await this.audit.record({ action: 'agreement.renewed', subjectId: agreementId, partnershipId, details: { endsOn } });
        }
      },
      (failures) => `agreements of ${failures} programmes were not renewed`,
    );
  }
}

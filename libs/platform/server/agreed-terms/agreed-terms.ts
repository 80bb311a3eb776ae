import { Injectable } from '@nestjs/common';

/** Brings its own part of an agreed version into force: what a version adds, changes or leaves out. */
export interface AgreedTermsKeeper {
  bringIntoForce(partnershipId: string, agreementId: string, number: number): Promise<void>;
}

/** Where capabilities say that terms of an agreement are theirs to keep, such as pledges and shared resources. */
@Injectable()
export class AgreedTermsRegistry {
  private readonly keepers: AgreedTermsKeeper[] = [];

  add(keeper: AgreedTermsKeeper): void {
    this.keepers.push(keeper);
  }

  /** Call it after the version is stored, in the same transaction. */
  async bringIntoForce(partnershipId: string, agreementId: string, number: number): Promise<void> {
    for (const keeper of this.keepers) await keeper.bringIntoForce(partnershipId, agreementId, number);
  }
}

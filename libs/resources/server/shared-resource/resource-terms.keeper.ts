import { Injectable } from '@nestjs/common';
import { type AgreedTermsKeeper, AgreedTermsRegistry, RegisteredIn } from '@samenspel/platform/server';
import { SharedResourceRepository } from './shared-resource.repository.js';

/** Brings the pledges and shared resources of an agreed version into force; a pledge that was added outside drafts stays. */
@Injectable()
@RegisteredIn(AgreedTermsRegistry)
export class ResourceTermsKeeper implements AgreedTermsKeeper {
  constructor(private readonly repository: SharedResourceRepository) {}

  bringIntoForce(_partnershipId: string, agreementId: string, number: number): Promise<void> {
    return this.repository.bringIntoForce(agreementId, number);
  }
}

import { Injectable } from '@nestjs/common';
import { Clock } from '@samenspel/platform/server';
import { registeredContent } from '../../domain/index.js';
import { exactContent, textOf } from '../content/content-text.js';
import { AgreementVersionRepository, type VersionText } from './agreement-version.repository.js';

/** Keeps the text that a registered agreement began with, as its first version. */
@Injectable()
export class AgreementVersionKeeper {
  constructor(
    private readonly repository: AgreementVersionRepository,
    private readonly clock: Clock,
  ) {}

  /** Adds the first version of an agreement that was registered, unless it is there. */
  async keepFirst(partnershipId: string, agreementId: string): Promise<void> {
    const registration = await this.repository.registration(partnershipId, agreementId);
    if (!registration) return;
    const text = textOf(exactContent(registeredContent(registration.terms)));
    await this.repository.insertFirst(partnershipId, agreementId, text, registration, this.clock.now());
  }

  /** The version in force; undefined when there is no such agreement. */
  async inForce(partnershipId: string, agreementId: string): Promise<VersionText | undefined> {
    const version = await this.repository.inForce(partnershipId, agreementId);
    if (version) return version;
    await this.keepFirst(partnershipId, agreementId);
    return this.repository.inForce(partnershipId, agreementId);
  }
}

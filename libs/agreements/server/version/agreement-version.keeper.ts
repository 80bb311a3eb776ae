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
  keepFirst(agreementId: string): Promise<void> {
    return this.keepFirstOf([agreementId]);
  }

  /** Adds the first versions of agreements that were registered; of others there is nothing to add. */
  async keepFirstOf(agreementIds: readonly string[]): Promise<void> {
    const registrations = await this.repository.registrations(agreementIds);
    const versions = registrations.map((registration) => ({ ...registration, ...textOf(exactContent(registeredContent(registration.terms))) }));
    await this.repository.insertFirst(versions, this.clock.now());
  }

  /** The version in force; undefined when there is no such agreement. */
  async inForce(partnershipId: string, agreementId: string): Promise<VersionText | undefined> {
    const version = await this.repository.inForce(partnershipId, agreementId);
    if (version) return version;
    await this.keepFirst(agreementId);
    return this.repository.inForce(partnershipId, agreementId);
  }
}

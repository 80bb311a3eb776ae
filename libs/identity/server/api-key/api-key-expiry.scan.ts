import { Injectable } from '@nestjs/common';
import { addDays } from '@samenspel/platform/domain';
import { Clock, EveryProgramme, JobRegistry, MailOutbox, ProgrammeCalendar, RegisteredIn, type Scan, UnitOfWork } from '@samenspel/platform/server';
import { apiKeyNotice } from '../../domain/index.js';
import { apiKeyExpiryTemplate } from './api-key-expiry.template.js';

/** Tells who answers for a key, once, that it ends within two weeks. */
@Injectable()
@RegisteredIn(JobRegistry, 'addScan')
export class ApiKeyExpiryScan implements Scan {
  readonly name = 'api-key-expiry';
  readonly every = 6 * 3600 * 1000;

  constructor(
    private readonly programmes: EveryProgramme,
    private readonly unitOfWork: UnitOfWork,
    private readonly calendar: ProgrammeCalendar,
    private readonly clock: Clock,
    private readonly mail: MailOutbox,
  ) {}

  async run(): Promise<void> {
    await this.programmes.attempt(
      () => this.warn(),
      (failures) => `the keys of ${failures} programmes could not be looked at`,
    );
  }

  private async warn(): Promise<void> {
    const { programmeId, manager } = this.unitOfWork;
    const today = await this.calendar.today();
    const [ending]: [{ id: string; personId: string }[], number] = await manager.query(
      `update api_key set warned_at = $4
        where programme_id = $1 and warned_at is null and revoked_at is null and expires_on between $2 and $3
        returning id, person_id as "personId"`,
      [programmeId, today, addDays(today, apiKeyNotice), this.clock.now()],
    );
    for (const { id, personId } of ending) {
      await this.mail.request({ template: apiKeyExpiryTemplate, recipientId: personId, parameters: { apiKeyId: id }, uniqueKey: `api-key-expiry ${id}` });
    }
  }
}

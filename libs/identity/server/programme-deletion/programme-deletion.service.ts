import { Injectable } from '@nestjs/common';
import { AuditTrail, Clock, conflict, invalidInput, MailOutbox, newId, notFound } from '@samenspel/platform/server';
import type { Membership } from '../permission/membership.reader.js';
import type { ProgrammeDeletionState } from './programme-deletion.dto.js';
import { ProgrammeDeletionRepository } from './programme-deletion.repository.js';
import { programmeDeletionCancelledTemplate, programmeDeletionRequestedTemplate } from './programme-deletion.templates.js';

/** How long every administrator can still stop it, in days. */
export const daysUntilDeletion = 30;

@Injectable()
export class ProgrammeDeletionService {
  constructor(
    private readonly repository: ProgrammeDeletionRepository,
    private readonly mail: MailOutbox,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async state(): Promise<ProgrammeDeletionState> {
    const pending = await this.repository.pending();
    if (!pending) return { pending: null };
    const { requestedByName, requestedAt, deletesAt } = pending;
    return { pending: { requestedByName, requestedAt: requestedAt.toISOString(), deletesAt: deletesAt.toISOString() } };
  }

  /**
   * Has the programme deleted after {@link daysUntilDeletion} days, and tells every administrator.
   * @throws Problem 400 when the name is not that of the programme, 409 when it is being deleted already
   */
  async request(name: string, member: Membership): Promise<ProgrammeDeletionState> {
    if (name !== (await this.repository.programmeName()).trim()) throw invalidInput([{ pointer: '/name', code: 'programme-deletion.name-differs' }]);
    const id = newId();
    const now = this.clock.now();
    const deletesAt = new Date(now.getTime() + daysUntilDeletion * 24 * 3600 * 1000);
    if (!(await this.repository.insert(id, member.personId, now, deletesAt))) throw conflict('programme-deletion.pending');
    await this.audit.record({ action: 'programme-deletion.requested', subjectId: id });
    await this.tellAdministrators(programmeDeletionRequestedTemplate, id);
    return this.state();
  }

  /** @throws Problem 404 when nothing is pending */
  async cancel(member: Membership): Promise<void> {
    const id = await this.repository.cancel(member.personId, this.clock.now());
    if (!id) throw notFound();
    await this.audit.record({ action: 'programme-deletion.cancelled', subjectId: id });
    await this.tellAdministrators(programmeDeletionCancelledTemplate, id);
  }

  private async tellAdministrators(template: string, deletionId: string): Promise<void> {
    const parameters = { deletionId };
    for (const recipientId of await this.repository.administrators()) {
      await this.mail.request({ template, recipientId, parameters, uniqueKey: `${template} ${deletionId} ${recipientId}` });
    }
  }
}

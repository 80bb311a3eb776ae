import { Injectable } from '@nestjs/common';
import { type DomainEvent, type EventHandler, EventHandlerRegistry, MailOutbox, RegisteredIn } from '@samenspel/platform/server';
import { WaveRepository } from '../wave/wave.repository.js';

/** Asks for one mail to everyone who was invited, since who answered is known to nobody. */
@Injectable()
@RegisteredIn(EventHandlerRegistry)
export class TellWhenImprovementNoticeSent implements EventHandler {
  readonly name = 'tell-when-improvement-notice-sent';
  readonly eventType = 'improvement-notice.sent';

  constructor(
    private readonly waves: WaveRepository,
    private readonly mail: MailOutbox,
  ) {}

  async handle({ payload }: DomainEvent): Promise<void> {
    const { partnershipId, waveId } = payload as { partnershipId: string; waveId: string };
    for (const { id, personId } of await this.waves.invitations(waveId)) {
      await this.mail.request({
        template: 'improvement-notice',
        recipientId: personId,
        parameters: { partnershipId, waveId },
        uniqueKey: `improvement-notice ${id}`,
      });
    }
  }
}

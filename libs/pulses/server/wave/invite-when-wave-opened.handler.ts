import { Injectable } from '@nestjs/common';
import { type DomainEvent, type EventHandler, EventHandlerRegistry, MailOutbox, RegisteredIn } from '@samenspel/platform/server';
import { WaveRepository } from './wave.repository.js';

/** Asks for one mail to everyone who was invited. */
@Injectable()
@RegisteredIn(EventHandlerRegistry)
export class InviteWhenWaveOpened implements EventHandler {
  readonly name = 'invite-when-wave-opened';
  readonly eventType = 'wave.opened';

  constructor(
    private readonly waves: WaveRepository,
    private readonly mail: MailOutbox,
  ) {}

  async handle({ payload }: DomainEvent): Promise<void> {
    for (const { id, personId } of await this.waves.invitations(payload['waveId']!)) {
      await this.mail.request({
        template: 'pulse-invitation',
        recipientId: personId,
        parameters: { invitationId: id },
        uniqueKey: `pulse-invitation ${id}`,
      });
    }
  }
}

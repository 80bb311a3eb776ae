import { Injectable } from '@nestjs/common';
import { EveryProgramme, JobRegistry, MailOutbox, ProgrammeCalendar, RegisteredIn, type Scan } from '@samenspel/platform/server';
import { dueAnswerReminder } from '../../domain/index.js';
import { WaveRepository } from '../wave/wave.repository.js';

/** Reminds everyone who was invited to a wave that is open. Who answered already is consulted nowhere. */
@Injectable()
@RegisteredIn(JobRegistry, 'addScan')
export class AnswerReminders implements Scan {
  readonly name = 'answer-reminders';
  readonly every = 3_600_000;

  constructor(
    private readonly programmes: EveryProgramme,
    private readonly calendar: ProgrammeCalendar,
    private readonly waves: WaveRepository,
    private readonly mail: MailOutbox,
  ) {}

  run(): Promise<void> {
    return this.programmes.attempt(() => this.remind(), (failures) => `reminders to answer failed in ${failures} programmes`);
  }

  private async remind(): Promise<void> {
    const today = await this.calendar.today();
    for (const wave of await this.waves.unreleased()) {
      const due = wave.state === 'open' && dueAnswerReminder({ openedOn: wave.opensOn, closesOn: wave.closesOn }, today);
      if (due) await this.request(wave.id, due);
    }
  }

  private async request(waveId: string, due: string): Promise<void> {
    for (const { id, personId } of await this.waves.invitations(waveId)) {
      await this.mail.request({
        template: 'pulse-reminder',
        recipientId: personId,
        parameters: { invitationId: id },
        uniqueKey: `pulse-reminder ${id} ${due}`,
      });
    }
  }
}

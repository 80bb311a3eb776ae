import { Injectable } from '@nestjs/common';
import { Clock, EveryProgramme, JobRegistry, newId, ProgrammeCalendar, RegisteredIn, type Scan } from '@samenspel/platform/server';
import { attestationDeadline, daysDueIn, type Quarter, quarterBefore } from '../../domain/index.js';
import { AttestationRepository } from './attestation.repository.js';
import { AttestationService } from './attestation.service.js';

/** Begins a round for the quarter that is over, and opens the words of rounds whose last day has passed. */
@Injectable()
@RegisteredIn(JobRegistry, 'addScan')
export class AttestationRoundsScan implements Scan {
  readonly name = 'attestation-rounds';
  readonly every = 600_000;

  constructor(
    private readonly programmes: EveryProgramme,
    private readonly repository: AttestationRepository,
    private readonly attestations: AttestationService,
    private readonly calendar: ProgrammeCalendar,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    await this.programmes.attempt(
      () => this.attend(),
      (failures) => `attestations of ${failures} programmes were not attended to`,
    );
  }

  /** Attends to the programme of the unit of work. */
  async attend(): Promise<void> {
    const today = await this.calendar.today();
    for (const { id, partnershipId, agreementId } of await this.repository.overdue(today)) {
      await this.attestations.openWhenDue(id, partnershipId, agreementId);
    }
    const quarter = quarterBefore(today);
    if (today > attestationDeadline(quarter)) return;
    for (const agreement of await this.repository.withoutRound(quarter)) await this.begin(agreement, quarter);
  }

  /** A quarter in which nothing was due needs no word. */
  private async begin({ id: agreementId, partnershipId }: { id: string; partnershipId: string }, quarter: Quarter): Promise<void> {
    const obligations = await this.repository.obligations(agreementId);
    const recurring = obligations.flatMap(({ recurrence, ...duty }) => daysDueIn(quarter, { dueOn: duty.dueOn, recurrence }).map((dueOn) => ({ ...duty, dueOn })));
    const duties = [...(await this.repository.milestonesDue(agreementId, quarter)), ...recurring];
    if (duties.length === 0) return;
    const round = { id: newId(), partnershipId, agreementId, ...quarter, deadlineOn: attestationDeadline(quarter) };
    await this.repository.begin(round, duties, this.clock.now());
  }
}

import { Injectable } from '@nestjs/common';
import { type Page, toPage } from '@samenspel/platform/domain';
import { AuditTrail, Clock, conflict, forbidden, found, MailOutbox, type PageQuery, sortKeyOf, UnitOfWork } from '@samenspel/platform/server';
import { departureObstacle } from '../../domain/index.js';
import { AccountService } from '../auth/account.service.js';
import { fingerprintOf, HandOverService, rejectWhenChanged } from '../hand-over/hand-over.service.js';
import { ParticipationKeeper } from '../hand-over/participation-keeper.js';
import { InvitationService } from '../invitation/invitation.service.js';
import type { Membership } from '../permission/membership.reader.js';
import type { PersonDto } from '../person/person.dto.js';
import { PersonService } from '../person/person.service.js';
import { StandInRepository } from '../stand-in/stand-in.repository.js';
import type { DepartureDto, DeparturePreview, NewDeparture } from './departure.dto.js';
import { DepartureRepository } from './departure.repository.js';
import { departureRequestTemplate } from './departure-request.template.js';

/**
 * Lets people leave: their open work goes to colleagues, their membership and their parts end, and their name stays
 * under what they did. An open wave is left as it is: ending or making an invitation could tell who answered.
 */
@Injectable()
export class DepartureService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly repository: DepartureRepository,
    private readonly people: PersonService,
    private readonly participations: ParticipationKeeper,
    private readonly handOver: HandOverService,
    private readonly standIns: StandInRepository,
    private readonly invitations: InvitationService,
    private readonly accounts: AccountService,
    private readonly mails: MailOutbox,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async list(query: PageQuery): Promise<Page<DepartureDto>> {
    const rows = await this.repository.list(sortKeyOf(query, 2) ?? ['', ''], query.limit + 1);
    return toPage(rows, query.limit, (row) => [row.name.toLowerCase(), row.personId]);
  }

  async preview(personId: string): Promise<DeparturePreview> {
    const { name, organisationName, version } = await this.people.read(personId);
    const participations = await this.participations.of(personId);
    const ends = participations.map(({ partnershipId, partnershipName }) => ({ partnershipId, partnershipName }));
    const { work, colleagues } = await this.handOver.stateOf(personId);
    const nobodyAllowed = colleagues.length === 0;
    return { personId, name, organisationName, ends, work, colleagues, nobodyAllowed, fingerprint: fingerprintOf(ends, work), version };
  }

  /**
   * @throws Problem 412 when the person changed meanwhile, 409 when the preview did or no administrator would be left,
   * 403 when an administrator would be sent away by another, 400 at the field of a hand-over.
   */
  async record(personId: string, version: number, { fingerprint, handOvers }: NewDeparture, member: Membership): Promise<void> {
    const administrators = await this.repository.holdAdministrators();
    await this.people.hold(personId);
    const { role } = await this.people.read(personId);
    this.rejectObstacle(departureObstacle({ role, administrators: administrators.length, by: member.role }));
    await this.people.take(personId, version);
    const present = await this.preview(personId);
    rejectWhenChanged(fingerprint, present.fingerprint);
    await this.handOver.run(personId, handOvers, present);
    for (const { partnershipId } of present.ends) await this.participations.end(personId, partnershipId);
    await this.standIns.endAllOf(personId, this.clock.now());
    const accountId = await this.repository.end(personId, this.clock.now());
    await this.audit.record({ action: 'person.left', subjectId: personId });
    await this.endSessions(accountId);
  }

  /** Brings back somebody who left: the same person, as a member, with an invitation. */
  async undo(personId: string): Promise<PersonDto> {
    const version = found(await this.repository.undo(personId));
    await this.audit.record({ action: 'person.returned', subjectId: personId });
    await this.invitations.send(personId, { version });
    return this.people.read(personId);
  }

  /** Tells the organisers that this person wants to leave; once a day. */
  async ask({ personId, timeZone }: Membership): Promise<void> {
    const today = this.clock.today(timeZone);
    await this.audit.record({ action: 'person.asked-to-leave', subjectId: personId });
    for (const recipientId of await this.repository.organisers()) {
      await this.mails.request({
        template: departureRequestTemplate,
        recipientId,
        parameters: { personId },
        uniqueKey: `${departureRequestTemplate}:${personId}:${today}:${recipientId}`,
      });
    }
  }

  private rejectObstacle(obstacle: ReturnType<typeof departureObstacle>): void {
    if (obstacle === 'forbidden') throw forbidden();
    if (obstacle) throw conflict(obstacle);
  }

  /** An account that belongs nowhere any more has no use for its sessions; without membership they open nothing anyway. */
  private async endSessions(accountId: string | null): Promise<void> {
    if (!accountId || (await this.repository.hasMembership(accountId))) return;
    this.unitOfWork.afterCommit(() => this.accounts.endSessions(accountId));
  }
}

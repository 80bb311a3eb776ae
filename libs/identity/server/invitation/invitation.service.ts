import { Injectable } from '@nestjs/common';
import type { Language } from '@samenspel/platform/domain';
import { AuditTrail, MailOutbox, newId, orWhenTaken, rejectWhenInvalid, UnitOfWork } from '@samenspel/platform/server';
import { type InvitationLine, invitationListMaximum, isInvitationError, readInvitationList } from '../../domain/index.js';
import type { PersonDto } from '../person/person.dto.js';
import { PersonService } from '../person/person.service.js';
import type { InvitationList, InvitationListCheck, InvitationListResult, NewInvitation } from './invitation.dto.js';
import { membershipInvitationTemplate } from './membership-invitation.template.js';

const isMistaken = ({ findings }: InvitationLine) => findings.some(isInvitationError);
const mistakes = (count: number) => ({ pointer: '/text', code: 'invitation-list.mistakes', values: { count } });

/** Brings people into the programme: each gets one mail. */
@Injectable()
export class InvitationService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly people: PersonService,
    private readonly mail: MailOutbox,
    private readonly audit: AuditTrail,
  ) {}

  async invite(input: NewInvitation): Promise<PersonDto> {
    const person = await this.people.create(input);
    await this.send(person.id);
    return person;
  }

  /** Mails a person who was added to a partnership where to find it, once. */
  async inviteToPartnership(personId: string, partnershipId: string): Promise<void> {
    await this.send(personId, { partnershipId });
  }

  async check({ text }: InvitationList): Promise<InvitationListCheck> {
    const lines = await this.read(text);
    return {
      people: lines.length,
      mistakes: lines.filter(isMistaken).length,
      lines: lines
        .filter(({ findings }) => findings.length > 0)
        .map(({ number, name, email, organisation, findings }) => ({ number, name, email, organisation, findings: [...findings] })),
    };
  }

  /** @throws Problem 400 when one line is mistaken; then nobody is added and no mail is sent. */
  async inviteList({ text, language = 'nl' }: InvitationList): Promise<InvitationListResult> {
    const lines = await this.read(text);
    const wrong = lines.filter(isMistaken).length;
    rejectWhenInvalid(wrong > 0 ? [mistakes(wrong)] : []);
    const people = lines.map((line) => ({ id: newId(), ...line }));
    await orWhenTaken('person_email_once', mistakes(1), () => this.insert(people, language));
    for (const { id } of people) {
      await this.audit.record({ action: 'person.created', subjectId: id });
      await this.send(id);
    }
    return { people: people.length };
  }

  private async read(text: string): Promise<InvitationLine[]> {
    const { programmeId, manager } = this.unitOfWork;
    const organisations: { id: string; name: string }[] = await manager.query(
      'select id, name from organisation where programme_id = $1 and merged_into is null',
      [programmeId],
    );
    const people: { email: string }[] = await manager.query('select email from person where programme_id = $1 order by id', [programmeId]);
    const lines = readInvitationList(text, { organisations, emails: people.map(({ email }) => email) });
    const tooLong = lines.length > invitationListMaximum;
    rejectWhenInvalid([
      ...(lines.length === 0 ? [{ pointer: '/text', code: 'invitation-list.empty' }] : []),
      ...(tooLong ? [{ pointer: '/text', code: 'invitation-list.too-long', values: { max: invitationListMaximum } }] : []),
    ]);
    return lines;
  }

  private async insert(people: readonly (InvitationLine & { id: string })[], language: Language): Promise<void> {
    const { programmeId, manager } = this.unitOfWork;
    const ids = people.map(({ id }) => id);
    await manager.query(
      `insert into person (programme_id, id, organisation_id, name, email, language)
       select $1, id, organisation_id, name, email, $6
         from unnest($2::uuid[], $3::uuid[], $4::text[], $5::text[]) as invited (id, organisation_id, name, email)`,
      [
        programmeId,
        ids,
        people.map(({ organisationId }) => organisationId),
        people.map(({ name }) => name),
        people.map(({ email }) => email),
        language,
      ],
    );
    await manager.query(`insert into membership (programme_id, person_id, role) select $1, id, 'member' from unnest($2::uuid[]) as id`, [
      programmeId,
      ids,
    ]);
  }

  /**
   * Mails the person once for each place: the programme as a whole, and every partnership. A person who returns gets
   * another, named by the version that returned.
   */
  async send(personId: string, { partnershipId, version }: { partnershipId?: string; version?: number } = {}): Promise<void> {
    const { scope } = this.unitOfWork;
    const isNew = await this.mail.request({
      template: membershipInvitationTemplate,
      recipientId: personId,
      parameters: { ...(scope.actor === 'person' && { inviterId: scope.personId }), ...(partnershipId && { partnershipId }) },
      uniqueKey: [membershipInvitationTemplate, personId, partnershipId, version].filter(Boolean).join(':'),
    });
    if (isNew) await this.audit.record({ action: 'person.invited', subjectId: personId, partnershipId });
  }
}

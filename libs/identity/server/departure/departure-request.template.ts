import { Injectable } from '@nestjs/common';
import {
  type MailContent,
  type MailRecipient,
  type MailTemplate,
  MailTemplateRegistry,
  ProgrammeMailWriter,
  RegisteredIn,
  UnitOfWork,
} from '@samenspel/platform/server';
import { type DepartureRequest, departureRequestMail } from '../../domain/index.js';

export const departureRequestTemplate = 'departure-request';

/** Tells an organiser that somebody wants to leave; not any more once the person has left. */
@Injectable()
@RegisteredIn(MailTemplateRegistry)
export class DepartureRequestTemplate implements MailTemplate {
  readonly name = departureRequestTemplate;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly writer: ProgrammeMailWriter,
  ) {}

  async write({ personId }: Readonly<Record<string, string>>, recipient: MailRecipient): Promise<MailContent | undefined> {
    const { programmeId, manager } = this.unitOfWork;
    const [request]: DepartureRequest[] = await manager.query(
      `select person.name as "personName", organisation.name as "organisationName", programme.name as "programmeName"
         from person
         join programme on programme.id = person.programme_id
         join organisation on organisation.programme_id = person.programme_id and organisation.id = person.organisation_id
        where person.programme_id = $1 and person.id = $2 and person.left_at is null`,
      [programmeId, personId],
    );
    if (!request) return undefined;
    return this.writer.write(departureRequestMail(request, recipient), `administration/people/${personId}/departure`);
  }
}

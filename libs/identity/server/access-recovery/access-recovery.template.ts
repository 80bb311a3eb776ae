import { Injectable } from '@nestjs/common';
import { type MailContent, type MailRecipient, type MailTemplate, MailTemplateRegistry, RegisteredIn, UnitOfWork } from '@samenspel/platform/server';
import { accessRecoveryMail, type AccessRecoveryReason } from '../../domain/index.js';

export const accessRecoveryTemplate = 'access-recovery';

type Names = { personName: string; administratorName: string; programmeName: string };

/** Tells the person and the other administrators that access was restored. It holds no link: the sign-in link comes apart. */
@Injectable()
@RegisteredIn(MailTemplateRegistry)
export class AccessRecoveryTemplate implements MailTemplate {
  readonly name = accessRecoveryTemplate;

  constructor(private readonly unitOfWork: UnitOfWork) {}

  async write({ personId, administratorId, reason }: Readonly<Record<string, string>>, recipient: MailRecipient): Promise<MailContent | undefined> {
    const { programmeId, manager } = this.unitOfWork;
    const [names]: Names[] = await manager.query(
      `select person.name as "personName", administrator.name as "administratorName", programme.name as "programmeName"
         from person
         join person administrator on administrator.programme_id = person.programme_id and administrator.id = $3
         join programme on programme.id = person.programme_id
        where person.programme_id = $1 and person.id = $2`,
      [programmeId, personId, administratorId],
    );
    if (!names) return undefined;
    return accessRecoveryMail({ ...names, reason: reason as AccessRecoveryReason, own: recipient.personId === personId }, recipient);
  }
}

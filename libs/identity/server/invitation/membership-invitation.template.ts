import { Inject, Injectable } from '@nestjs/common';
import {
  baseUrl,
  type Configuration,
  ConfigurationToken,
  type MailContent,
  type MailRecipient,
  type MailTemplate,
  UnitOfWork,
} from '@samenspel/platform/server';
import { membershipInvitation } from '../../domain/index.js';

export const membershipInvitationTemplate = 'membership-invitation';

interface Row {
  email: string;
  organisationName: string;
  programmeName: string;
  inviterName: string | null;
  inviterOrganisationName: string | null;
}

/** Invites a person to the programme. Its button opens the sign-in page, where a link to sign in can be asked for. */
@Injectable()
export class MembershipInvitationTemplate implements MailTemplate {
  readonly name = membershipInvitationTemplate;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(ConfigurationToken) private readonly configuration: Configuration,
  ) {}

  async write({ inviterId }: Readonly<Record<string, string>>, recipient: MailRecipient): Promise<MailContent | undefined> {
    const { programmeId, manager } = this.unitOfWork;
    const [row]: Row[] = await manager.query(
      `select person.email, organisation.name as "organisationName", programme.name as "programmeName",
              inviter.name as "inviterName", inviter_organisation.name as "inviterOrganisationName"
         from person
         join programme on programme.id = person.programme_id
         join organisation on organisation.programme_id = person.programme_id and organisation.id = person.organisation_id
         left join person inviter on inviter.programme_id = person.programme_id and inviter.id = $3
         left join organisation inviter_organisation
           on inviter_organisation.programme_id = inviter.programme_id and inviter_organisation.id = inviter.organisation_id
        where person.programme_id = $1 and person.id = $2`,
      [programmeId, recipient.personId, inviterId ?? null],
    );
    if (!row) return undefined;
    const inviter = row.inviterName && row.inviterOrganisationName ? { name: row.inviterName, organisationName: row.inviterOrganisationName } : undefined;
    const { actionLabel, ...words } = membershipInvitation({ ...row, inviter }, recipient);
    return { ...words, action: { label: actionLabel, url: this.signInUrl(programmeId, row.email) } };
  }

  /** The address stands behind the # so that no server on the way logs it. */
  private signInUrl(programmeId: string, email: string): string {
    const goOn = new URLSearchParams({ return: `/programmes/${programmeId}` });
    return `${baseUrl(this.configuration)}/sign-in?${goOn}#${new URLSearchParams({ email })}`;
  }
}

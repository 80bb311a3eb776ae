import { Inject, Injectable } from '@nestjs/common';
import {
  baseUrl,
  Clock,
  type Configuration,
  ConfigurationToken,
  type MailContent,
  type MailRecipient,
  type MailTemplate,
  MailTemplateRegistry,
  RegisteredIn,
  UnitOfWork,
} from '@samenspel/platform/server';
import { membershipInvitation, membershipInvitationDays } from '../../domain/index.js';
import { hashOfToken, newOneTimeToken } from '../auth/one-time-token.js';
import { MembershipInvitationRepository } from './membership-invitation.repository.js';

export const membershipInvitationTemplate = 'membership-invitation';

interface Row {
  organisationName: string;
  programmeName: string;
  partnershipName: string | null;
  inviterName: string | null;
  inviterOrganisationName: string | null;
  informedBefore: boolean;
}

/** Invites a person to the programme or to a partnership. Its button opens a page whose button signs the person in. */
@Injectable()
@RegisteredIn(MailTemplateRegistry)
export class MembershipInvitationTemplate implements MailTemplate {
  readonly name = membershipInvitationTemplate;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly invitations: MembershipInvitationRepository,
    @Inject(ConfigurationToken) private readonly configuration: Configuration,
  ) {}

  async write({ inviterId, partnershipId }: Readonly<Record<string, string>>, recipient: MailRecipient): Promise<MailContent | undefined> {
    const [row]: Row[] = await this.unitOfWork.manager.query(
      `select organisation.name as "organisationName", programme.name as "programmeName", partnership.name as "partnershipName",
              inviter.name as "inviterName", inviter_organisation.name as "inviterOrganisationName",
              exists (select from mail where mail.programme_id = person.programme_id and mail.recipient_id = person.id
                         and mail.template = $5 and mail.status = 'sent') as "informedBefore"
         from person
         join programme on programme.id = person.programme_id
         join organisation on organisation.programme_id = person.programme_id and organisation.id = person.organisation_id
         left join partnership on partnership.programme_id = person.programme_id and partnership.id = $4
         left join person inviter on inviter.programme_id = person.programme_id and inviter.id = $3
         left join organisation inviter_organisation
           on inviter_organisation.programme_id = inviter.programme_id and inviter_organisation.id = inviter.organisation_id
        where person.programme_id = $1 and person.id = $2`,
      [this.unitOfWork.programmeId, recipient.personId, inviterId ?? null, partnershipId ?? null, membershipInvitationTemplate],
    );
    if (!row) return undefined;
    const inviter = row.inviterName && row.inviterOrganisationName ? { name: row.inviterName, organisationName: row.inviterOrganisationName } : undefined;
    const { actionLabel, ...words } = membershipInvitation({ ...row, partnershipName: row.partnershipName ?? undefined, inviter }, recipient);
    return { ...words, action: { label: actionLabel, url: await this.link(recipient.personId, partnershipId ?? null) } };
  }

  /** The token stands behind the # so that no server on the way logs it. */
  private async link(personId: string, partnershipId: string | null): Promise<string> {
    const token = newOneTimeToken();
    const writtenAt = this.clock.now();
    const expiresAt = new Date(writtenAt.getTime() + membershipInvitationDays * 24 * 3_600_000);
    await this.invitations.insert({ personId, partnershipId, tokenHash: hashOfToken(token), writtenAt, expiresAt });
    return `${baseUrl(this.configuration)}/invitation#${new URLSearchParams({ token })}`;
  }
}

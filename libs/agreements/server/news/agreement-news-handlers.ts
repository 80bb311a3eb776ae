import { Injectable } from '@nestjs/common';
import { type DomainEvent, type EventHandler, MailOutbox, ProgrammeCalendar } from '@samenspel/platform/server';
import { StandInRepository } from '@samenspel/identity/server';
import type { AgreementNewsKind } from '../../domain/index.js';
import { agreementNewsTemplate } from './agreement-news.template.js';
import { AgreementNewsRepository } from './agreement-news.repository.js';

const kindOf: Readonly<Record<string, AgreementNewsKind>> = {
  'agreement-draft.proposed': 'proposed',
  'agreement-draft.confirmation-outdated': 'changed',
  'agreement.agreed': 'agreed',
  'agreement.amended': 'amended',
  'agreement.terminated': 'terminated',
};

/** Mails who must confirm a text, who confirmed one that was changed, and all whom it concerns that it came into force or was ended: once for each person and event. */
@Injectable()
export class AgreementNewsHandlers {
  constructor(
    private readonly repository: AgreementNewsRepository,
    private readonly standIns: StandInRepository,
    private readonly calendar: ProgrammeCalendar,
    private readonly mails: MailOutbox,
  ) {}

  /** A handler for each event that is told of. */
  handlers(): EventHandler[] {
    return Object.keys(kindOf).map((eventType) => ({
      name: `mail-when-${eventType.replace('.', '-')}`,
      eventType,
      handle: (event) => this.tell(event),
    }));
  }

  private async tell({ id, type, payload }: DomainEvent): Promise<void> {
    const kind = kindOf[type]!;
    const { partnershipId = '', draftId = '', agreementId = '', personId } = payload;
    const recipients = await this.recipients(kind, payload);
    for (const recipientId of new Set(recipients)) {
      // Whoever did it has seen it happen.
      if (recipientId === personId) continue;
      await this.mails.request({
        template: agreementNewsTemplate,
        recipientId,
        parameters: { kind, partnershipId, draftId, agreementId },
        uniqueKey: `${agreementNewsTemplate} ${id} ${recipientId}`,
      });
    }
  }

  private recipients(kind: AgreementNewsKind, { partnershipId = '', draftId = '', agreementId = '', hash = '' }: DomainEvent['payload']): Promise<string[]> {
    if (kind === 'proposed') return this.confirmers(partnershipId, draftId);
    return kind === 'changed' ? this.repository.confirmedBy(draftId, hash) : this.repository.partyMembers(partnershipId, agreementId);
  }

  /** The signatory of each party with whoever stands in today, or its contributors where nobody is named. */
  private async confirmers(partnershipId: string, draftId: string): Promise<string[]> {
    const draft = await this.repository.draft(draftId);
    if (!draft) return [];
    const signatories = draft.parties.flatMap(({ signatoryPersonId }) => signatoryPersonId ?? []);
    const anyone = draft.parties.flatMap(({ organisationId, signatoryPersonId }) => (signatoryPersonId ? [] : [organisationId]));
    const standIns = (await this.standIns.ofDay(await this.calendar.today())).filter(({ absentId }) => signatories.includes(absentId));
    return [...signatories, ...standIns.map(({ standInId }) => standInId), ...(await this.repository.contributors(partnershipId, anyone))];
  }
}

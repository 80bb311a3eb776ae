import { Injectable } from '@nestjs/common';
import type { Language } from '@samenspel/platform/domain';
import { AuditTrail, Clock, found, PersonalDataRegistry, type PersonalDataSection, staleVersion, UnitOfWork } from '@samenspel/platform/server';
import { erasureText, keptText, legalGrounds, personalDataKind, type RetentionKind } from '../../../domain/index.js';
import { AccountSessionService } from '../../account/account-session.service.js';
import type { SignedInAccount } from '../../auth/account.service.js';
import type { Membership } from '../../permission/membership.reader.js';
import { RetentionRepository } from '../retention/retention.repository.js';
import { ownDataArchive } from './own-data.archive.js';
import type { OwnData, OwnDataCorrection, OwnDataSection, OwnIdentity } from './own-data.dto.js';

/** Gives people what is held about them, and lets them mend what is theirs to mend. */
@Injectable()
export class OwnDataService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly registry: PersonalDataRegistry,
    private readonly sessions: AccountSessionService,
    private readonly retention: RetentionRepository,
  ) {}

  async read(account: SignedInAccount, language: Language): Promise<OwnData> {
    const days = new Map((await this.retention.rules()).map((rule) => [rule.kind, rule.days]));
    const sections = [await this.sessionsOf(account), ...(await this.registry.of(this.unitOfWork.personId))];
    return { ...(await this.identity()), sections: sections.map((section) => told(section, days, language)) };
  }

  async export(account: SignedInAccount, { programmeName }: Membership, language: Language): Promise<Uint8Array> {
    const data = await this.read(account, language);
    await this.audit.record({ action: 'own-data.exported', subjectId: this.unitOfWork.personId });
    return ownDataArchive(data, { programmeName, madeAt: this.clock.now().toISOString() });
  }

  /** @throws Problem 412 with the present state when someone else was first. */
  async correct(version: number, { name, language }: OwnDataCorrection): Promise<OwnIdentity> {
    const { programmeId, personId, manager } = this.unitOfWork;
    const [changed]: [unknown[], number] = await manager.query(
      `update person set name = $4, language = $5, version = version + 1
        where programme_id = $1 and id = $2 and version = $3 returning id`,
      [programmeId, personId, version, name, language],
    );
    if (changed.length === 0) throw staleVersion(await this.identity());
    await this.audit.record({ action: 'person.corrected', subjectId: personId });
    return this.identity();
  }

  private async identity(): Promise<OwnIdentity> {
    const { programmeId, personId, manager } = this.unitOfWork;
    const [row]: OwnIdentity[] = await manager.query(
      `select person.name, person.email, person.language, organisation.name as "organisationName",
              programme.privacy_contact as "privacyContact", person.version
         from person
         join programme on programme.id = person.programme_id
         join organisation on organisation.programme_id = person.programme_id and organisation.id = person.organisation_id
        where person.programme_id = $1 and person.id = $2`,
      [programmeId, personId],
    );
    return found(row);
  }

  private async sessionsOf(account: SignedInAccount): Promise<PersonalDataSection> {
    const sessions = await this.sessions.list(account);
    return { kind: 'session', records: sessions.map(({ userAgent, createdAt, lastUsedAt }) => ({ userAgent, createdAt, lastUsedAt })) };
  }
}

function told({ kind, records }: PersonalDataSection, days: ReadonlyMap<RetentionKind, number>, language: Language): OwnDataSection {
  const { name, why, ground, kept, atErasure } = personalDataKind(kind);
  return {
    kind,
    name: name[language],
    why: why[language],
    ground: legalGrounds[ground][language],
    kept: keptText(kept, days.get(kept as RetentionKind), language),
    atErasure: erasureText(atErasure, language),
    records: [...records],
  };
}

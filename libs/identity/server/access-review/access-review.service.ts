import { Injectable } from '@nestjs/common';
import { csvOf, type Language, type Page, toPage } from '@samenspel/platform/domain';
import { AuditTrail, type PageQuery, sortKeyOf } from '@samenspel/platform/server';
import { momentInZone, roleTexts } from '../../domain/index.js';
import type { Membership } from '../permission/membership.reader.js';
import type { AccessOfPerson } from './access-review.dto.js';
import { AccessReviewRepository } from './access-review.repository.js';

const texts = {
  nl: {
    heading: ['naam', 'e-mailadres', 'organisatie', 'rol in het programma', 'account', 'laatst ingelogd', 'samenwerking', 'rol in de samenwerking', 'sinds'],
    linked: 'ja',
    notLinked: 'nee',
  },
  en: {
    heading: ['name', 'email address', 'organisation', 'role in the programme', 'account', 'last sign-in', 'partnership', 'role in the partnership', 'since'],
    linked: 'yes',
    notLinked: 'no',
  },
} as const;

/** Everyone fits in one file: a programme has thousands of people, not millions. */
const everyone = 50_000;

/** Who can see what, since when, and last used. */
@Injectable()
export class AccessReviewService {
  constructor(
    private readonly repository: AccessReviewRepository,
    private readonly audit: AuditTrail,
  ) {}

  async list(query: PageQuery): Promise<Page<AccessOfPerson>> {
    const rows = await this.repository.list(sortKeyOf(query, 2) ?? ['', ''], query.limit + 1);
    return toPage(rows, query.limit, (row) => [row.name.toLowerCase(), row.personId]);
  }

  /** One line for each partnership of each person; a person without one has a line too. */
  async export({ programmeId, timeZone }: Membership, language: Language): Promise<string> {
    const people = await this.repository.list(['', ''], everyone);
    await this.audit.record({ action: 'access-review.exported', subjectId: programmeId, details: { people: people.length } });
    const { heading, linked, notLinked } = texts[language];
    const moment = (instant: string | null) => instant && momentInZone(instant, timeZone, language);
    const lines = people.flatMap((person) => {
      const own = [
        person.name,
        person.email,
        person.organisationName,
        roleTexts[person.role][language],
        person.accountLinked ? linked : notLinked,
        moment(person.lastSignInAt),
      ];
      const partnerships = person.partnerships.map(({ name, role, since }) => [name, roleTexts[role][language], moment(since)]);
      return (partnerships.length > 0 ? partnerships : [['', '', '']]).map((cells) => [...own, ...cells]);
    });
    return csvOf(heading, lines);
  }
}

import type { Language } from '@samenspel/platform/domain';
import type { SheetCell } from '@samenspel/platform/server';
import { exportedAgreementsAtMost } from '../../domain/index.js';
import type { AgreementSummary } from '../agreement/agreement.dto.js';

const headings: Readonly<Record<Language, readonly string[]>> = {
  nl: ['overeenkomst', 'samenwerking', 'stand', 'partijen', 'getekend op', 'begint op', 'loopt tot en met', 'beëindigd op', 'mijlpalen', 'mijlpalen gedaan', 'eerstvolgende mijlpaal', 'verwacht op', 'bij wie', 'id'],
  en: ['agreement', 'partnership', 'status', 'parties', 'signed on', 'starts on', 'runs until', 'terminated on', 'milestones', 'milestones done', 'next milestone', 'expected on', 'with whom', 'id'],
};

const statuses: Readonly<Record<Language, Readonly<Record<AgreementSummary['status'], string>>>> = {
  nl: { active: 'loopt', ended: 'afgelopen', terminated: 'beëindigd' },
  en: { active: 'active', ended: 'ended', terminated: 'terminated' },
};

const cutOff: Readonly<Record<Language, string>> = {
  nl: `Hier staan de eerste ${exportedAgreementsAtMost} overeenkomsten. Er zijn er meer: kies er minder om ze allemaal te zien.`,
  en: `These are the first ${exportedAgreementsAtMost} agreements. There are more: narrow your choice to see all of them.`,
};

/** Agreements as a table to take along, with a last line that says so when there were more than fit. */
export function agreementTable(agreements: readonly AgreementSummary[], language: Language): { heading: readonly string[]; rows: SheetCell[][] } {
  const rows = agreements.slice(0, exportedAgreementsAtMost).map((agreement) => rowOf(agreement, language));
  if (agreements.length > exportedAgreementsAtMost) rows.push([cutOff[language]]);
  return { heading: headings[language], rows };
}

function rowOf(agreement: AgreementSummary, language: Language): SheetCell[] {
  const { nextMilestone } = agreement;
  return [
    agreement.title,
    agreement.partnershipName,
    statuses[language][agreement.status],
    agreement.parties.map(({ name }) => name).join(', '),
    { date: agreement.signedOn },
    { date: agreement.startsOn },
    { date: agreement.endsOn },
    { date: agreement.terminatedOn },
    agreement.milestoneCount,
    agreement.completedCount,
    nextMilestone?.title,
    { date: nextMilestone?.dueOn },
    nextMilestone?.organisationName,
    agreement.id,
  ];
}

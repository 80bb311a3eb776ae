import type { LocalDate } from '@samenspel/platform/domain';
import type { AgreementOrder, AgreementStanding } from '../../domain/index.js';

/** What agreements must meet; a field that is left out means any. */
export interface AgreementChoice {
  /** The day on which they are looked at. */
  readonly asOf: LocalDate;
  readonly partnershipId?: string | null;
  readonly standing?: AgreementStanding | null;
  readonly organisationId?: string | null;
  readonly phase?: string | null;
  readonly dueFrom?: LocalDate | null;
  readonly dueUntil?: LocalDate | null;
  readonly q?: string | null;
  readonly order: AgreementOrder;
  /** Only after this value of the order and this id. */
  readonly after?: readonly [value: string, id: string];
}

/** The column of each order, with the type of its values; an index carries each. */
export const sortedBy = {
  title: { column: 'sorted_title', type: 'text' },
  end: { column: 'sorted_end', type: 'date' },
  due: { column: 'sorted_due', type: 'date' },
} as const satisfies Record<AgreementOrder, { column: string; type: string }>;

const standings: Readonly<Record<AgreementStanding, (today: string) => string>> = {
  active: (today) => `(summary.ends_on is null or summary.ends_on >= ${today}) and (summary.terminated_on is null or summary.terminated_on > ${today})`,
  expiring: (today) => `summary.ends_on >= ${today} and summary.expires_from <= ${today} and (summary.terminated_on is null or summary.terminated_on > ${today})`,
  ended: (today) => `summary.ends_on < ${today} and (summary.terminated_on is null or summary.terminated_on > ${today})`,
  terminated: (today) => `summary.terminated_on <= ${today}`,
};

/**
 * The statement that lists agreements. Only conditions that are asked for stand in it, and all are about the one row that
 * sums an agreement up, so that an index in the asked order carries it to the page; what is shown beside is looked up for
 * the rows of the page alone.
 *
 * @param rows how many rows of the list
 * @param counted up to how many are counted, `rows` at least
 */
export function agreementSelection(programmeId: string, choice: AgreementChoice, rows: number, counted = rows): { sql: string; values: readonly unknown[] } {
  const values: unknown[] = [programmeId];
  const parameter = (value: unknown) => `$${values.push(value)}`;
  const { column, type } = sortedBy[choice.order];
  const conditions = ['summary.programme_id = $1'];
  if (choice.partnershipId) conditions.push(`summary.partnership_id = ${parameter(choice.partnershipId)}::uuid`);
  if (choice.standing) conditions.push(standings[choice.standing](`${parameter(choice.asOf)}::date`));
  if (choice.phase) {
    conditions.push(`summary.partnership_id in (select id from partnership where programme_id = $1 and phase = ${parameter(choice.phase)})`);
  }
  if (choice.organisationId) {
    const id = parameter(choice.organisationId);
    conditions.push(`summary.party_ids && array(select id from organisation where programme_id = $1 and (id = ${id} or merged_into = ${id}))`);
  }
  if (choice.dueFrom || choice.dueUntil) conditions.push(...dueConditions(choice, parameter));
  if (choice.q) {
    conditions.push(
      `summary.agreement_id in (select agreement_id from found_agreement_ids(${parameter(choice.q)}, ${parameter(choice.partnershipId ?? null)}::uuid))`,
    );
  }
  if (choice.after) {
    conditions.push(`(summary.${column}, summary.agreement_id) > (${parameter(choice.after[0])}::${type}, ${parameter(choice.after[1])}::uuid)`);
  }
  const sql = `
    select summary.agreement_id as id, summary.partnership_id as "partnershipId", partnership.name as "partnershipName", summary.title,
           summary.signed_on::text as "signedOn", summary.starts_on::text as "startsOn", summary.ends_on::text as "endsOn",
           summary.terminated_on::text as "terminatedOn", parties.parties, summary.milestone_count as "milestoneCount",
           summary.completed_count as "completedCount",
           case when milestone.id is not null then json_build_object(
             'id', milestone.id, 'title', milestone.title, 'dueOn', summary.next_due_on, 'organisationName', responsible.shown_name) end
             as "nextMilestone",
           summary.sort_value as "sortValue", summary.counted
      from (
        select page.*, count(*) over ()::integer as counted, row_number() over (order by page.${column}, page.agreement_id) as place
          from (
            select summary.agreement_id, summary.partnership_id, summary.title, summary.signed_on, summary.starts_on, summary.ends_on,
                   summary.terminated_on, summary.party_ids, summary.milestone_count, summary.completed_count, summary.next_milestone_id,
                   summary.open_due_on[1] as next_due_on, summary.${column}, summary.${column}::text as sort_value
              from agreement_summary as summary
             where ${conditions.join('\n               and ')}
             order by summary.${column}, summary.agreement_id limit ${parameter(Math.max(rows, counted))}) as page) as summary
      join partnership on partnership.programme_id = $1 and partnership.id = summary.partnership_id
      left join milestone on milestone.programme_id = $1 and milestone.id = summary.next_milestone_id
      left join organisation as responsible on responsible.programme_id = $1 and responsible.id = milestone.responsible_organisation_id
     cross join lateral (
       select coalesce(json_agg(json_build_object('id', organisation.id, 'name', organisation.shown_name, 'sector', organisation.sector)
                                order by organisation.sector = 'private', lower(organisation.name)), '[]') as parties
         from organisation
        where organisation.programme_id = $1 and organisation.id = any(summary.party_ids)) parties
     where summary.place <= ${parameter(rows)}
     order by summary.place`;
  return { sql, values };
}

/** An open milestone between two days. The first one that is due rules most agreements out before the others are looked at. */
function dueConditions({ dueFrom, dueUntil }: AgreementChoice, parameter: (value: unknown) => string): string[] {
  const from = `${parameter(dueFrom ?? '-infinity')}::date`;
  const until = `${parameter(dueUntil ?? 'infinity')}::date`;
  return [
    'summary.open_due_on[1] is not null',
    `summary.sorted_due <= ${until}`,
    `exists (select from unnest(summary.open_due_on) as due_on where due_on between ${from} and ${until})`,
  ];
}

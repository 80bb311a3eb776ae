import type pg from 'pg';
import { coordinatorId, programmeId } from './agreements.data.ts';

const draft = `
  select draft.*, organisation.shown_name, creator.name as creator_name, changer.name as changer_name
    from agreement_draft draft
    join organisation on organisation.programme_id = draft.programme_id and organisation.id = draft.organisation_id
    join person creator on creator.programme_id = draft.programme_id and creator.id = draft.created_by
    join person changer on changer.programme_id = draft.programme_id and changer.id = draft.changed_by
   where draft.programme_id = $1 and draft.partnership_id = $2 and draft.id = $3`;

/** What saving the text of a draft asks of the database: held, read, written, and read back with all that tells what is wrong with it. */
export async function saveDraft(pool: pg.Pool, query: URLSearchParams, content: { readonly parties: readonly { readonly organisationId: string }[] }): Promise<unknown> {
  const client = await pool.connect();
  const [partnershipId, draftId] = ['partnershipId', 'draftId'].map((name) => query.get(name));
  const place = [programmeId, partnershipId, draftId];
  const organisationIds = content.parties.map(({ organisationId }) => organisationId);
  try {
    await client.query('begin');
    await client.query('select from agreement_draft where programme_id = $1 and partnership_id = $2 and id = $3 for update', place);
    await client.query(draft, place);
    await client.query(
      `update agreement_draft set content = $5, canonical = null, hash = null, changed_by = $6, changed_at = $7, version = version + 1
        where programme_id = $1 and partnership_id = $2 and id = $3 and version = $4 and status in ('draft', 'in-consultation')`,
      [...place, query.get('version'), JSON.stringify(content), coordinatorId, new Date()],
    );
    const { rows } = await client.query(draft, place);
    const words = await client.query(
      `select distinct on (word.organisation_id) word.*, person.name
         from agreement_confirmation word
         join person on person.programme_id = word.programme_id and person.id = word.recorded_by
        where word.programme_id = $1 and word.draft_id = $2 order by word.organisation_id, word.recorded_at desc, word.id desc`,
      [programmeId, draftId],
    );
    const names = await client.query('select organisation.id, organisation.shown_name from organisation where programme_id = $1 and id = any($2)', [programmeId, organisationIds]);
    await client.query(
      `select partnership.*, (select json_agg(json_build_object('id', organisation.id, 'name', organisation.name))
                                from partnership_organisation
                                join organisation on organisation.programme_id = partnership_organisation.programme_id
                                                 and organisation.id = partnership_organisation.organisation_id
                               where partnership_organisation.programme_id = partnership.programme_id
                                 and partnership_organisation.partnership_id = partnership.id) as organisations
         from partnership where programme_id = $1 and id = $2`,
      [programmeId, partnershipId],
    );
    await client.query(
      `select participant.person_id, person.name, participant.organisation_id, organisation.name as organisation_name
         from participant
         join person on person.programme_id = participant.programme_id and person.id = participant.person_id
         join organisation on organisation.programme_id = participant.programme_id and organisation.id = participant.organisation_id
        where participant.programme_id = $1 and participant.partnership_id = $2`,
      [programmeId, partnershipId],
    );
    await client.query('select id from organisation where programme_id = $1 and id = any($2) and merged_into is null', [programmeId, organisationIds]);
    await client.query('commit');
    return { ...rows[0], words: words.rows, names: names.rows };
  } finally {
    client.release();
  }
}

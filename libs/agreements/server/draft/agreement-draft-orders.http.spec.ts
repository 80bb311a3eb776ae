import fc from 'fast-check';
import { TestApplication, type TestOrganisation, type TestPartnership } from '@samenspel/testing';
import { newId } from '@samenspel/platform/server';
import { type AgreementContent, emptyContent } from '../../domain/index.js';

type Client = Awaited<ReturnType<TestApplication['as']>>;
type Side = 'noor' | 'sam';

/** What a party can do to a draft; a confirmation is of the text that the party read last. */
type Step = { readonly side: Side; readonly act: 'read' | 'edit' | 'propose' | 'confirm' | 'withdraw' | 'return' };

const step: fc.Arbitrary<Step> = fc.record({
  side: fc.constantFrom<Side>('noor', 'sam'),
  act: fc.oneof(
    { weight: 3, arbitrary: fc.constant('confirm' as const) },
    { weight: 2, arbitrary: fc.constantFrom('read' as const, 'propose' as const) },
    { weight: 1, arbitrary: fc.constantFrom('edit' as const, 'withdraw' as const, 'return' as const) },
  ),
});

describe('whatever two parties do to a draft, in whatever order', () => {
  let application: TestApplication;
  let organisations: Record<Side, TestOrganisation>;
  let partnership: TestPartnership;
  let clients: Record<Side, Client>;

  beforeAll(async () => {
    application = await TestApplication.start({ now: '2026-06-15T10:00:00Z' });
    const { make } = application;
    const programme = await make.programme();
    organisations = { noor: await make.organisation(programme, { sector: 'public' }), sam: await make.organisation(programme) };
    const [noor, sam] = [await make.person(organisations.noor), await make.person(organisations.sam)];
    partnership = await make.partnership(noor, [noor, sam]);
    clients = { noor: await application.as(noor), sam: await application.as(sam) };
  });

  afterAll(() => application.stop());

  const drafts = () => `/api/v1/programmes/${partnership.programmeId}/partnerships/${partnership.id}/agreement-drafts`;
  const content = (title: string): AgreementContent => ({
    ...emptyContent(title),
    duration: { startsOn: '2026-07-01', endsOn: '2027-06-30', renewal: 'none', renewalMonths: null, noticeMonths: 3 },
    parties: Object.values(organisations).map(({ id }) => ({ organisationId: id, role: 'interested-party', signatoryPersonId: null })),
    goals: [{ id: newId(), title: 'Twintig mensen aan het werk', description: null, indicators: [] }],
  });

  /** Takes the steps one after the other. @returns the draft, and the words that hold by the rules alone: hash by party */
  async function live(steps: readonly Step[]) {
    const { body: begun } = await clients.noor.post(drafts()).send({ title: 'Werkplekken' }).expect(201);
    const address = `${drafts()}/${begun.id}`;
    await clients.noor.put(`${address}/content`).set('If-Match', '"1"').send(content('Werkplekken')).expect(200);
    const seen: Partial<Record<Side, { hash: string | null; version: number }>> = {};
    const words = new Map<Side, string>();
    for (const [index, { side, act }] of steps.entries()) {
      application.clock.moveTo(new Date(application.clock.now().getTime() + 1000));
      const client = clients[side];
      const read = seen[side];
      if (act === 'read') {
        const { status, body } = await client.get(address);
        if (status === 200) seen[side] = { hash: body.hash, version: body.version };
      } else if (act === 'edit') {
        await client.put(`${address}/content`).set('If-Match', `"${read?.version ?? 2}"`).send(content(`Werkplekken ${index}`));
      } else if (act === 'confirm') {
        const { status } = await client.post(`${address}/confirmation`).send({ hash: read?.hash ?? 'none' });
        if (status === 200) words.set(side, read!.hash!);
      } else if (act === 'withdraw') {
        const { status } = await client.post(`${address}/confirmation-withdrawal`).send({});
        if (status === 200) words.delete(side);
      } else {
        await client.post(`${address}/${act === 'propose' ? 'proposal' : 'return'}`).send({});
      }
    }
    return { id: begun.id as string, words };
  }

  /** What is in force because of a draft, read past the API. */
  const inForce = async (id: string) =>
    (await application.database.query<{ hash: string }>('select hash from agreement_version where draft_id = $1', [id])).map(({ hash }) => hash);

  it('only brings a text into force that both confirmed, by its hash', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
        const { id, words } = await live(steps);
        const hashes = await inForce(id);
        const both = words.size === 2 && words.get('noor') === words.get('sam');
        expect(hashes).toEqual(both ? [words.get('noor')] : []);
      }),
      { numRuns: 12 },
    );
  });

  it('does bring it into force when both read and confirm it, so that the above is no empty promise', async () => {
    const acts = (side: Side, ...names: Step['act'][]) => names.map((act) => ({ side, act }));
    const { id, words } = await live([...acts('noor', 'propose', 'read', 'confirm'), ...acts('sam', 'read', 'edit', 'confirm', 'read', 'confirm'), ...acts('noor', 'confirm', 'read', 'confirm')]);
    expect(await inForce(id)).toEqual([words.get('sam')]);
  });
});

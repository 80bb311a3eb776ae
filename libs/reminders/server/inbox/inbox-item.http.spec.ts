import { type DueItem, DueRegistry, newId, UnitOfWork } from '@samenspel/platform/server';
import { TestApplication, type TestOrganisation, type TestPartnership, type TestPerson } from '@samenspel/testing';

type Client = Awaited<ReturnType<TestApplication['as']>>;

describe('inbox and tasks', () => {
  let application: TestApplication;
  let employer: TestOrganisation;
  let manager: TestPerson;
  let noor: TestPerson;
  let partnership: TestPartnership;
  let client: Client;
  let open: DueItem[];

  beforeAll(async () => {
    application = await TestApplication.start();
    const unitOfWork = application.app.get(UnitOfWork);
    application.app.get(DueRegistry).add({
      openUntil: async (date) => (unitOfWork.programmeId === manager.programmeId ? open.filter(({ dueOn }) => dueOn <= date) : []),
    });
  });

  afterAll(() => application.stop());

  beforeEach(async () => {
    application.clock.moveTo(new Date('2026-06-15T10:00:00Z'));
    const { make } = application;
    const programme = await make.programme();
    employer = await make.organisation(programme);
    manager = await make.person(await make.organisation(programme, { sector: 'public' }));
    noor = await make.person(employer);
    partnership = await make.partnership(manager, [manager, noor]);
    client = await application.as(noor);
    open = [];
  });

  const milestone = (dueOn: string, changes: Partial<DueItem> = {}): DueItem => ({
    kind: 'milestone',
    id: newId(),
    partnershipId: partnership.id,
    partnershipName: partnership.name,
    title: `Mijlpaal ${dueOn}`,
    dueOn,
    organisationId: employer.id,
    organisationName: employer.name,
    personId: noor.id,
    path: `partnerships/${partnership.id}/milestones/m`,
    ...changes,
  });

  const ofProgramme = (path: string) => `/api/v1/programmes/${noor.programmeId}/${path}`;
  const titles = (body: { items: { title: string }[] }) => body.items.map(({ title }) => title);

  describe('GET inbox-items', () => {
    it('shows what the reader was told, newest first, page by page, with the number unread', async () => {
      open = [milestone('2026-06-17'), milestone('2026-06-20')];
      await application.settle();
      application.clock.moveTo(new Date('2026-06-16T10:00:00Z'));
      open.push(milestone('2026-06-30'));
      await application.settle();
      const { body } = await client.get(ofProgramme('inbox-items?limit=2')).expect(200);
      expect(body.unread).toBe(3);
      expect(body.items[0]).toMatchObject({
        kind: 'two-weeks',
        subjectKind: 'milestone',
        title: 'Mijlpaal 2026-06-30',
        partnershipId: partnership.id,
        partnershipName: partnership.name,
        dueOn: '2026-06-30',
        path: `partnerships/${partnership.id}/milestones/m`,
        createdAt: '2026-06-16T10:00:00.000Z',
        readAt: null,
      });
      const next = await client.get(ofProgramme(`inbox-items?limit=2&cursor=${body.nextCursor}`)).expect(200);
      expect(next.body.nextCursor).toBeUndefined();
      expect([...titles(body), ...titles(next.body)].sort()).toEqual(['Mijlpaal 2026-06-17', 'Mijlpaal 2026-06-20', 'Mijlpaal 2026-06-30']);
    });

    it('is empty for a person to whom nothing was told', async () => {
      open = [milestone('2026-06-17')];
      await application.settle();
      const { body } = await (await application.as(manager)).get(ofProgramme('inbox-items')).expect(200);
      expect(body).toEqual({ items: [], unread: 0 });
    });

    it.each([btoa('["nonsense"]'), btoa(encodeURIComponent('["yesterday","1"]')), 'x'])('refuses the cursor %s', async (cursor) => {
      const { body } = await client.get(ofProgramme(`inbox-items?cursor=${encodeURIComponent(cursor)}`)).expect(400);
      expect(body.errors).toEqual([{ pointer: '/cursor', code: 'cursor', detail: 'Deze bladwijzer hoort niet bij deze lijst.' }]);
    });
  });

  describe('POST inbox-items/:inboxItemId/reading', () => {
    it('marks the own item, as often as it is asked, and keeps the first moment', async () => {
      open = [milestone('2026-06-17')];
      await application.settle();
      const item = (await client.get(ofProgramme('inbox-items'))).body.items[0];
      await client.post(ofProgramme(`inbox-items/${item.id}/reading`)).expect(204);
      application.clock.moveTo(new Date('2026-06-15T12:00:00Z'));
      await client.post(ofProgramme(`inbox-items/${item.id}/reading`)).expect(204);
      const { body } = await client.get(ofProgramme('inbox-items')).expect(200);
      expect(body).toMatchObject({ unread: 0, items: [{ id: item.id, readAt: '2026-06-15T10:00:00.000Z' }] });
    });

    it('does not know the item of another, nor one that is not there', async () => {
      open = [milestone('2026-06-17')];
      await application.settle();
      const item = (await client.get(ofProgramme('inbox-items'))).body.items[0];
      const other = await application.as(manager);
      await other.post(ofProgramme(`inbox-items/${item.id}/reading`)).expect(404);
      await client.post(ofProgramme(`inbox-items/${newId()}/reading`)).expect(404);
      expect((await client.get(ofProgramme('inbox-items'))).body.unread).toBe(1);
    });
  });

  describe('GET tasks', () => {
    it('lists what waits for the reader and the own organisation, earliest first, within 90 days', async () => {
      const colleague = await application.make.person(employer);
      open = [
        milestone('2026-06-20', { personId: colleague.id }),
        milestone('2026-06-01'),
        milestone('2026-07-20', { personId: null }),
        milestone('2026-06-18', { organisationId: manager.organisationId, personId: manager.id }),
        milestone('2026-09-13'),
        milestone('2026-09-14'),
      ];
      const { body } = await client.get(ofProgramme('tasks')).expect(200);
      expect(body).toMatchObject({ today: '2026-06-15', soonUntil: '2026-06-29', waiting: 1 });
      expect(body.items.map(({ dueOn, holder }: { dueOn: string; holder: string }) => [dueOn, holder])).toEqual([
        ['2026-06-01', 'me'],
        ['2026-06-20', 'colleague'],
        ['2026-07-20', 'organisation'],
        ['2026-09-13', 'me'],
      ]);
      expect(body.items[0]).not.toHaveProperty('personId');
    });

    it('has no work of another programme', async () => {
      open = [milestone('2026-06-17')];
      const { make } = application;
      const stranger = await make.person(await make.organisation(await make.programme()));
      const { body } = await (await application.as(stranger)).get(`/api/v1/programmes/${stranger.programmeId}/tasks`).expect(200);
      expect(body.items).toEqual([]);
    });
  });
});

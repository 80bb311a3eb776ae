import { type DueItem, DueRegistry, EventRelay, JobRegistry, MailDelivery, newId, Outbox, UnitOfWork } from '@samenspel/platform/server';
import { TestApplication, type TestOrganisation, type TestPartnership, type TestPerson } from '@samenspel/testing';

describe('reminders', () => {
  let application: TestApplication;
  let employer: TestOrganisation;
  let manager: TestPerson;
  let noor: TestPerson;
  let partnership: TestPartnership;
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
    on('2026-06-15');
    const { make } = application;
    const programme = await make.programme();
    employer = await make.organisation(programme);
    manager = await make.person(await make.organisation(programme, { sector: 'public' }));
    noor = await make.person(employer);
    partnership = await make.partnership(manager, [manager, noor]);
    open = [];
  });

  const on = (date: string) => application.clock.moveTo(new Date(`${date}T10:00:00Z`));

  const milestone = (changes: Partial<DueItem> = {}): DueItem => ({
    kind: 'milestone',
    id: newId(),
    partnershipId: partnership.id,
    partnershipName: partnership.name,
    title: 'Eerste tien werkplekken',
    dueOn: '2026-06-29',
    organisationId: employer.id,
    organisationName: employer.name,
    personId: noor.id,
    path: `partnerships/${partnership.id}/agreements/a#milestone`,
    ...changes,
  });

  const scan = () => application.app.get(JobRegistry).scans.find(({ name }) => name === 'due-reminders')!.run();
  const mailsTo = ({ email }: TestPerson) => application.mail.to(email);
  const rows = async (table: 'reminder' | 'inbox_item') =>
    (await application.database.query(`select from ${table} where programme_id = $1`, [manager.programmeId])).length;

  it('mail the person who is named, in Dutch, with a button to the milestone', async () => {
    open = [milestone()];
    await application.settle();
    const [mail, ...others] = mailsTo(noor);
    expect(others).toEqual([]);
    expect(mail!.subject).toBe('maandag 29 juni 2026: Eerste tien werkplekken');
    expect(mail!.text).toContain(`http://localhost:3000/programmes/${noor.programmeId}/partnerships/${partnership.id}/agreements/a#milestone`);
    expect(mail!.text).toContain('Je krijgt deze mail omdat jij bij deze mijlpaal staat.');
    expect(mailsTo(manager)).toEqual([]);
  });

  it('send one mail when scans run again and again, also on later days', async () => {
    open = [milestone()];
    await application.settle();
    await application.settle();
    on('2026-06-20');
    await application.settle();
    expect(mailsTo(noor)).toHaveLength(1);
    expect(await rows('reminder')).toBe(1);
    expect(await rows('inbox_item')).toBe(1);
  });

  it('send one mail when many workers plan at the same moment', async () => {
    open = [milestone(), milestone(), milestone({ dueOn: '2026-06-17' })];
    const { app } = application;
    await Promise.all(Array.from({ length: 6 }, scan));
    await Promise.all(Array.from({ length: 3 }, () => app.get(MailDelivery).sendMissed()));
    expect(mailsTo(noor)).toHaveLength(3);
    expect(await rows('reminder')).toBe(3);
    expect(await rows('inbox_item')).toBe(3);
  });

  it('come again at each moment of the rule, and once for a date that moved', async () => {
    open = [milestone()];
    await application.settle();
    for (const day of ['2026-06-26', '2026-06-28', '2026-06-30', '2026-07-02']) {
      on(day);
      await application.settle();
    }
    expect(mailsTo(noor).map(({ subject }) => subject)).toEqual([
      'maandag 29 juni 2026: Eerste tien werkplekken',
      'maandag 29 juni 2026: Eerste tien werkplekken',
      'Hoe staat het met: Eerste tien werkplekken?',
    ]);
    open = [{ ...open[0]!, dueOn: '2026-07-10' }];
    await application.settle();
    await application.settle();
    expect(mailsTo(noor)).toHaveLength(4);
  });

  it('go to the contributors of the organisation when nobody is named, each in the own language', async () => {
    const { make } = application;
    const sam = await make.person(employer, { language: 'en' });
    const onlooker = await make.person(employer);
    const outsider = await make.person(employer);
    await make.participant(partnership, sam);
    await make.participant(partnership, onlooker, { role: 'reader' });
    open = [milestone({ personId: null })];
    await application.settle();
    expect(mailsTo(noor)).toHaveLength(1);
    expect(mailsTo(sam)[0]!.text).toContain(`because you take part in this partnership for ${employer.name}`);
    expect([onlooker, outsider, manager].flatMap(mailsTo)).toEqual([]);
  });

  it('are dropped when the milestone was done, or its date moved, before the mail left', async () => {
    const moved = milestone({ dueOn: '2026-06-18' });
    open = [milestone(), moved];
    await scan();
    open = [{ ...moved, dueOn: '2026-06-25' }];
    await application.app.get(MailDelivery).sendMissed();
    expect(mailsTo(noor)).toEqual([]);
    const mails = await application.database.query('select distinct status from mail where programme_id = $1', [manager.programmeId]);
    expect(mails).toEqual([{ status: 'dropped' }]);
  });

  it('are planned as soon as an agreement was registered', async () => {
    open = [milestone()];
    const { app } = application;
    await app.get(UnitOfWork).run({ programmeId: noor.programmeId, actor: 'system' }, () =>
      app.get(Outbox).publish('agreement.registered', { partnershipId: partnership.id }),
    );
    await app.get(EventRelay).handleMissed();
    await scan();
    expect(await rows('reminder')).toBe(1);
  });

  it('leave nothing behind when the transaction fails half way', async () => {
    open = [milestone(), milestone({ title: 'x\u0000' })];
    await expect(scan()).rejects.toThrow('reminders of 1 programmes could not be planned');
    expect([await rows('reminder'), await rows('inbox_item')]).toEqual([0, 0]);
    open.pop();
    await application.settle();
    expect(mailsTo(noor)).toHaveLength(1);
  });

  it('are no concern of people: neither the notes nor the inbox of another can be seen or changed in the database', async () => {
    open = [milestone()];
    await scan();
    const { app } = application;
    const seenBy = (person: TestPerson, sql: string): Promise<unknown[]> => {
      const unitOfWork = app.get(UnitOfWork);
      return unitOfWork.run({ programmeId: person.programmeId, actor: 'person', personId: person.id }, () => unitOfWork.manager.query(sql));
    };
    expect(await seenBy(noor, 'select 1 from reminder')).toEqual([]);
    expect(await seenBy(noor, 'select 1 from inbox_item')).toHaveLength(1);
    expect(await seenBy(manager, 'select 1 from inbox_item')).toEqual([]);
    expect(await seenBy(manager, 'update inbox_item set read_at = created_at')).toEqual([[], 0]);
    await expect(seenBy(noor, `update inbox_item set title = 'anders'`)).rejects.toThrow('permission denied');
  });
});

import { TestApplication, type TestPerson } from '@samenspel/testing';

const password = 'a password of the tests';
type Client = Awaited<ReturnType<TestApplication['as']>>;

describe('guessing a password', () => {
  let application: TestApplication;
  let owner: TestPerson;
  let device: Client;
  let addresses = 0;

  beforeAll(async () => {
    application = await TestApplication.start();
  });

  beforeEach(async () => {
    application.clock.moveTo(new Date('2026-06-15T10:00:00Z'));
    owner = await application.make.person(await application.make.organisation(await application.make.programme()));
    device = await application.as(owner);
    await device.delete('/api/v1/session').expect(204);
  });

  afterAll(() => application.stop());

  /** Each try from an address of its own, as a net of many machines would. */
  const address = () => `203.0.${(addresses += 1) >> 8}.${addresses & 255}`;
  const tryIn = (given: string, client = application.anonymous(), email = owner.email) =>
    client.post('/api/v1/session').set('X-Forwarded-For', address()).send({ email, password: given });
  const guess = async (times: number, email = owner.email) => {
    const statuses: number[] = [];
    for (let count = 0; count < times; count += 1) statuses.push((await tryIn('not it at all', application.anonymous(), email)).status);
    return statuses;
  };
  const wait = (minutes: number) => application.clock.moveTo(new Date(application.clock.now().getTime() + minutes * 60_000));

  it('is slowed down by account, from however many addresses, for an account that exists as for one that does not', async () => {
    const slowed = [401, 401, 401, 401, 401, 429, 429];
    expect(await guess(7)).toEqual(slowed);
    expect(await guess(7, 'nobody@nowhere.example')).toEqual(slowed);
  });

  it('does not get in while it waits, even with the right password', async () => {
    await guess(6);
    await tryIn(password).expect(429);
    wait(1);
    await tryIn(password).expect(200);
  });

  it('waits longer each time, up to a quarter of an hour', async () => {
    await guess(5);
    for (const minutes of [1, 2, 4, 8, 15, 15]) {
      wait(minutes - 0.5);
      expect(await guess(1)).toEqual([429]);
      wait(0.5);
      expect(await guess(1)).toEqual([401]);
    }
  });

  it('does not slip through by many tries at the same moment', async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, () => tryIn('not it at all')));
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(5);
  });

  it('does not keep the owner out on a device that is known, nor by a mailed link', async () => {
    await guess(30);
    await tryIn(password).expect(429);
    await tryIn(password, device).expect(200);
    await application.anonymous().post('/api/v1/sign-in-links').send({ email: owner.email }).expect(202);
  });

  it('is slowed down on the known device too, and the cookie of one account says nothing of another', async () => {
    for (let count = 0; count < 5; count += 1) await tryIn('not it at all', device).expect(401);
    await tryIn(password, device).expect(429);
    const other = await application.make.person(await application.make.organisation(await application.make.programme()));
    await application.as(other);
    await guess(6, other.email);
    await tryIn(password, device, other.email).expect(429);
  });

  it('begins to count anew after the right password', async () => {
    await guess(4);
    await tryIn(password).expect(200);
    expect(await guess(4)).toEqual([401, 401, 401, 401]);
  });

  it('lets many devices in at the same moment', async () => {
    const answers = await Promise.all([1, 2, 3, 4, 5, 6].map(() => tryIn(password)));
    const statuses = new Set(answers.map(({ status }) => status));
    expect([...statuses].every((status) => [200, 429].includes(status))).toBe(true);
    expect(statuses).toContain(200);
  });

  it('leaves no address in what is counted', async () => {
    await guess(1);
    const rows = await application.database.query<{ key: string }>('select key from auth."signInFailure"');
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.some(({ key }) => key.includes('@') || key.includes(owner.email))).toBe(false);
  });
});

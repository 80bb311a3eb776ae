import { isPermitted, type Permission, type Role } from '@samenspel/identity/domain';
import { newId } from '@samenspel/platform/server';
import { TestApplication, type TestOrganisation, type TestPartnership, type TestPerson, type TestProgramme } from '@samenspel/testing';
import { type DeclaredRoute, routeTable } from './route-table.js';

type Client = Awaited<ReturnType<TestApplication['as']>>;

/** Routes that answer on an address of their own, outside the API. */
const outsideApi = /^(health|p)\//;

describe('every route', () => {
  let application: TestApplication;
  let routes: DeclaredRoute[];
  let programme: TestProgramme;
  let partnership: TestPartnership;
  let municipality: TestOrganisation;
  let contributor: TestPerson;

  beforeAll(async () => {
    application = await TestApplication.start();
    routes = routeTable(application.app);
    const { make } = application;
    programme = await make.programme();
    municipality = await make.organisation(programme, { sector: 'public' });
    const employer = await make.organisation(programme);
    contributor = await make.person(municipality);
    partnership = await make.partnership(contributor, [contributor, await make.person(employer)]);
  });

  afterAll(() => application.stop());

  const tenantRoutes = () => routes.filter(({ permission }) => permission !== undefined);

  const address = (route: DeclaredRoute) =>
    `/api/v1/${route.path}`
      .replace(':programmeId', programme.id)
      .replace(':partnershipId', partnership.id)
      .replace(/:\w+/g, () => newId());

  const ask = (client: Client, route: DeclaredRoute) =>
    client[route.method as 'get'](address(route)).set('If-Match', '"1"').send(route.method === 'get' ? undefined : {});

  const statuses = async (client: Client, asked: readonly DeclaredRoute[]) => {
    const answers: Record<string, number> = {};
    for (const route of asked) answers[`${route.method} ${route.path}`] = (await ask(client, route)).status;
    return answers;
  };

  const all = (asked: readonly DeclaredRoute[], status: number) =>
    Object.fromEntries(asked.map((route) => [`${route.method} ${route.path}`, status]));

  it('declares what it demands', () => {
    expect(routes.length).toBeGreaterThan(15);
    expect(routes.filter((route) => !route.permission && !route.isPublic && !route.isSignedIn)).toEqual([]);
  });

  it('belongs to a programme when it demands a permission', () => {
    expect(tenantRoutes().filter(({ path }) => !path.startsWith('programmes/:programmeId/'))).toEqual([]);
  });

  it('answers 401 to a person who is not signed in', async () => {
    const closed = routes.filter(({ isPublic, path }) => !isPublic && !outsideApi.test(path));
    expect(await statuses(application.anonymous(), closed)).toEqual(all(closed, 401));
  });

  it('answers 404 to an administrator of another programme', async () => {
    const elsewhere = await application.make.programme();
    const administrator = await application.make.person(await application.make.organisation(elsewhere), { role: 'administrator' });
    expect(await statuses(await application.as(administrator), tenantRoutes())).toEqual(all(tenantRoutes(), 404));
  });

  it('answers 404 within a partnership to a member who takes no part in it', async () => {
    const outsider = await application.make.person(await application.make.organisation(programme));
    const inside = tenantRoutes().filter(({ path }) => path.includes(':partnershipId'));
    expect(inside.length).toBeGreaterThan(2);
    expect(await statuses(await application.as(outsider), inside)).toEqual(all(inside, 404));
  });

  it('answers 403 to a person inside whose roles do not permit it', async () => {
    const { make } = application;
    const evaluator = await make.person(await make.organisation(programme), { role: 'evaluator' });
    const reader = await make.person(municipality);
    await make.participant(partnership, reader, { role: 'reader' });
    const people: [readonly Role[], Client][] = [
      [['evaluator'], await application.as(evaluator)],
      [['member', 'reader'], await application.as(reader)],
      [['member', 'contributor'], await application.as(contributor)],
    ];
    const refusedTo = (permission: Permission) => people.filter(([roles]) => !isPermitted(permission, roles));
    const guarded = tenantRoutes().filter(({ permission }) => refusedTo(permission!).length > 0);
    expect(guarded.length).toBeGreaterThan(4);
    for (const route of guarded) {
      for (const [roles, client] of refusedTo(route.permission!)) {
        expect([route.method, route.path, roles, (await ask(client, route)).status]).toEqual([route.method, route.path, roles, 403]);
      }
    }
  });

  it('answers 404 when an id in the address is no id at all', async () => {
    const client = await application.as(contributor);
    await client.get('/api/v1/programmes/none/partnerships').expect(404);
    await client.get(`/api/v1/programmes/${programme.id}/partnerships/'%20or%201=1`).expect(404);
  });
});

import {
  isPermitted,
  type ParticipantRole,
  type Permission,
  permissions,
  type ProgrammeRole,
  programmeRoles,
  type Role,
} from '@samenspel/identity/domain';
import {
  addRow,
  apiKeyOf,
  dataRequestOf,
  everyRecordOf,
  inboxItemOf,
  programmeDeletionOf,
  programmeExportOf,
  registerImportOf,
  standInOf,
  TestApplication,
  type TestOrganisation,
  type TestPartnership,
  type TestPerson,
  type TestRecords,
} from '@samenspel/testing';
import { type DeclaredRoute, routeTable } from './route-table.js';

/** Somebody with one programme role and one part, or none, in the partnership. */
interface Viewer {
  readonly roles: readonly Role[];
  readonly part: ParticipantRole | null;
  readonly role: ProgrammeRole;
  readonly client: Awaited<ReturnType<TestApplication['as']>>;
  readonly person: TestPerson;
}

type Answer = 'admitted' | 'refused' | 'hidden';

const parts = [null, 'contributor', 'reader'] as const;
const overseers: readonly Role[] = ['administrator', 'coordinator', 'evaluator'];

const insidePartnership = ({ path }: DeclaredRoute) => path.includes(':partnershipId');

/** What the table says about this person at this route: a partnership that somebody may not see does not exist. */
function expectedAnswer(route: DeclaredRoute, { role, part, roles }: Viewer): Answer {
  if (insidePartnership(route) && part === null && !overseers.includes(role)) return 'hidden';
  return isPermitted(route.permission!, insidePartnership(route) ? roles : [role]) ? 'admitted' : 'refused';
}

const answerOf = (status: number): Answer | number =>
  ({ 401: 401, 403: 'refused' as const, 404: 'hidden' as const })[status] ?? (status < 500 ? 'admitted' : status);

describe('the table of permissions', () => {
  let application: TestApplication;
  let routes: DeclaredRoute[];
  let partnership: TestPartnership;
  let records: TestRecords;
  let organisation: TestOrganisation;
  let opener: TestPerson;
  let programmeExportId: string;
  const viewers: Viewer[] = [];

  beforeAll(async () => {
    application = await TestApplication.start();
    routes = routeTable(application.app).filter(({ permission }) => permission !== undefined);
    const { make, database } = application;
    organisation = await make.organisation(await make.programme());
    opener = await make.person(organisation);
    partnership = await make.partnership(opener, [opener]);
    records = await everyRecordOf(database, partnership, opener);
    programmeExportId = await programmeExportOf(database, opener);
    for (const role of programmeRoles) {
      for (const part of parts) {
        const person = await make.person(organisation, { role });
        if (part) await make.participant(partnership, person, { role: part });
        viewers.push({ roles: part ? [role, part] : [role], role, part, person, client: await application.as(person) });
      }
    }
  });

  afterAll(() => application.stop());

  /** The address of a route in which every id is that of a record that this person could use. */
  const address = async (route: DeclaredRoute, { person }: Viewer) => {
    const { programmeId, organisationId, id: personId } = person;
    const ids: Record<string, string> = { programmeId, organisationId, personId, partnershipId: partnership.id, exportId: programmeExportId, ...records };
    if (route.path.includes(':inboxItemId')) ids['inboxItemId'] = await inboxItemOf(application.database, partnership, person);
    if (route.path.includes(':apiKeyId')) ids['apiKeyId'] = await apiKeyOf(application.database, person);
    if (route.path.includes(':standInId')) ids['standInId'] = await standInOf(application.database, person, opener);
    if (route.path.includes(':registerImportId')) ids['registerImportId'] = await registerImportOf(application.database, person);
    if (route.path.includes(':requestId')) ids['requestId'] = await dataRequestOf(application.database, opener);
    if (route.path.includes(':number')) ids['number'] = '1';
    if (route.path.endsWith(':personId/return')) ids['personId'] = await personWhoLeft();
    if (route.path.includes(':number')) ids['number'] = '1';
    return `/api/v1/${route.path}`.replace(/:(\w+)/g, (_, name: string) => ids[name]!);
  };

  const personWhoLeft = async () => {
    const { id } = await application.make.person(organisation);
    await application.database.query('delete from membership where person_id = $1', [id]);
    await application.database.query('update person set left_at = now() where id = $1', [id]);
    return id;
  };

  /** What can be removed is there again for the next who asks. */
  const restore = async (person: TestPerson) => {
    const { programmeId, organisationId } = person;
    await application.database.query('update meeting_plan set cancelled_by = null, cancelled_at = null');
    await application.database.query('delete from programme_deletion');
    await programmeDeletionOf(application.database, person);
    await application.database.query('delete from single_sign_on');
    await addRow(application.database, 'single_sign_on', {
      programme_id: programmeId,
      organisation_id: organisationId,
      issuer: 'https://provider.example',
      client_id: 'samenspel',
      client_secret: 'secret',
      claim_values: [],
      admits_new_people: false,
      version: 1,
    });
  };

  const ask = async (route: DeclaredRoute, viewer: Viewer) => {
    if (route.method === 'delete' || ['domain-proofs', 'cancellation'].some((end) => route.path.endsWith(end))) await restore(viewer.person);
    const request = viewer.client[route.method as 'get'](await address(route, viewer)).set('If-Match', '"1"');
    return answerOf((await request.send(route.method === 'get' ? undefined : {})).status);
  };

  const line = ({ method, path }: DeclaredRoute, { roles }: Viewer, answer: Answer | number) => `${method} ${path} for ${roles.join('+')}: ${answer}`;

  it.each(Object.keys(permissions) as Permission[])('gives %s to the roles in its row and to nobody else', async (permission) => {
    const demanding = routes.filter((route) => route.permission === permission);
    const expected: string[] = [];
    const answered: string[] = [];
    for (const route of demanding) {
      for (const viewer of viewers) {
        expected.push(line(route, viewer, expectedAnswer(route, viewer)));
        answered.push(line(route, viewer, await ask(route, viewer)));
      }
    }
    expect(demanding).not.toEqual([]);
    expect(answered).toEqual(expected);
  });

  it('has a row for what every route of a programme demands', () => {
    const all = routeTable(application.app).filter(({ path }) => path.startsWith('programmes/:programmeId'));
    expect(all.filter(({ permission }) => !permission || !(permission in permissions))).toEqual([]);
    expect(all.length).toBeGreaterThan(40);
  });
});

import { AccountService, type DemoAccount, DemoService, OrganisationService, PersonService } from '@samenspel/identity/server';
import { AuditTrail, Clock, UnitOfWork } from '@samenspel/platform/server';
import { emailOf, type OrganisationKey, organisations, people, type PersonKey } from './cast.js';
import type { Ensemble } from './setting.js';
import { type Stage, timeZone } from './stage.js';

/** Creates the programme with its organisations and people; nobody can sign in to it until {@link openDoors}. */
export async function createProgramme(stage: Stage, programmeId: string, name: string): Promise<Ensemble> {
  const organisationIds = new Map<OrganisationKey, string>();
  const personIds = new Map<PersonKey, string>();
  await stage.asSystem(async () => {
    const { manager } = stage.get(UnitOfWork);
    await manager.query('insert into programme (id, name, time_zone, created_at) values ($1, $2, $3, $4)', [
      programmeId,
      name,
      timeZone,
      stage.get(Clock).now(),
    ]);
    for (const key of Object.keys(organisations) as OrganisationKey[]) {
      organisationIds.set(key, (await stage.get(OrganisationService).create({ ...organisations[key] })).id);
    }
    for (const key of Object.keys(people) as PersonKey[]) {
      const organisationId = organisationIds.get(people[key].organisation)!;
      const person = await stage.get(PersonService).create({ name: people[key].name, email: emailOf(key), organisationId, language: 'nl' });
      personIds.set(key, person.id);
      await manager.query('update membership set role = $3 where programme_id = $1 and person_id = $2', [
        programmeId,
        person.id,
        roleOf(key),
      ]);
    }
  });
  return { organisationIds, members: membersOf(programmeId, name, organisationIds, personIds) };
}

/** Ties the offered people to accounts, so that the whole story is there before anyone can see a part of it. */
export async function openDoors(stage: Stage, programmeId: string, { members }: Ensemble): Promise<void> {
  const demo = stage.get(DemoService);
  const offered = (Object.keys(people) as PersonKey[]).flatMap((key) => {
    const person = people[key];
    return 'part' in person ? [{ key, part: person.part }] : [];
  });
  const accounts: DemoAccount[] = [];
  for (const { key, part } of offered) {
    const { name, organisation } = people[key];
    const id = await stage.get(AccountService).createWithPassword(emailOf(key), name, demo.password);
    accounts.push({ id, name, organisationName: organisations[organisation].name, email: emailOf(key), part });
  }
  await stage.asSystem(async () => {
    for (const [index, { key }] of offered.entries()) {
      await stage.get(UnitOfWork).manager.query('update person set account_id = $3 where programme_id = $1 and id = $2', [
        programmeId,
        members.get(key)!.personId,
        accounts[index]!.id,
      ]);
    }
    await stage.get(AuditTrail).record({ action: 'demo.loaded', subjectId: programmeId });
  });
  await demo.offer(accounts);
}

const roleOf = (key: PersonKey) => {
  const person = people[key];
  return 'role' in person ? person.role : ('member' as const);
};

function membersOf(
  programmeId: string,
  programmeName: string,
  organisationIds: ReadonlyMap<OrganisationKey, string>,
  personIds: ReadonlyMap<PersonKey, string>,
): Ensemble['members'] {
  return new Map(
    [...personIds].map(([key, personId]) => [
      key,
      {
        programmeId,
        programmeName,
        timeZone,
        personId,
        personName: people[key].name,
        language: 'nl' as const,
        organisationId: organisationIds.get(people[key].organisation)!,
        organisationName: organisations[people[key].organisation].name,
        role: roleOf(key),
        secondFactorFrom: null,
      },
    ]),
  );
}

import type { Membership } from '@samenspel/identity/server';
import { UnitOfWork } from '@samenspel/platform/server';
import { trustAndCourse } from '@samenspel/pulses/domain';
import { FreezePlan, PulseLinks, type TakenIn, WavePlanning, WaveService } from '@samenspel/pulses/server';
import type { TestPartnership, TestPerson } from './factory.js';
import type { SuiteDatabase } from './suite-database.js';
import type { TestApplication } from './test-application.js';

export interface OpenWave {
  readonly waveId: string;
  /** One for each person who was invited, in their order. */
  readonly tokens: readonly string[];
}

/** Where answers and participation of a wave lie until its close; undefined once they are gone. */
export async function compartmentOf(database: SuiteDatabase, waveId: string): Promise<{ answer: string; participation: string } | undefined> {
  const [row] = await database.query<{ code: string }>('select code from vault.compartment where wave_id = $1', [waveId]);
  return row && { answer: `compartment.answer_${row.code}`, participation: `compartment.participation_${row.code}` };
}

/** A partnership of a municipality and an employer, whose people are asked how it goes. */
export class PulseScene {
  private constructor(
    private readonly application: TestApplication,
    readonly coordinator: TestPerson,
    readonly people: readonly TestPerson[],
    readonly partnership: TestPartnership,
  ) {}

  static async of(application: TestApplication, invited = 9): Promise<PulseScene> {
    const { make } = application;
    const programme = await make.programme();
    const municipality = await make.organisation(programme, { sector: 'public' });
    const employer = await make.organisation(programme);
    const coordinator = await make.person(municipality, { role: 'coordinator' });
    const people: TestPerson[] = [];
    for (let number = 0; number < invited; number += 1) people.push(await make.person(number % 2 ? employer : municipality));
    return new PulseScene(application, coordinator, people, await make.partnership(coordinator, [coordinator, ...people]));
  }

  get programmeId(): string {
    return this.partnership.programmeId;
  }

  /** Opens a wave and lets the invitations be mailed. */
  async open(people: readonly TestPerson[] = this.people): Promise<OpenWave> {
    const known = this.application.mail.mails.length;
    const input = { closesOn: '2026-06-30', personIds: people.map(({ id }) => id) };
    const wave = await this.asCoordinator(() => this.application.app.get(WavePlanning).plan(this.partnership.id, input, this.membership));
    await this.application.settle();
    const mails = this.application.mail.mails.slice(known);
    return { waveId: wave.id, tokens: people.map(({ email }) => tokenIn(mails.filter(({ to }) => to === email).at(-1)!.text)) };
  }

  async answer(token: string, value: number | null = 4): Promise<TakenIn['result']> {
    const { result } = await this.application.app.get(PulseLinks).takeIn(token, trustAndCourse, sheetOf(value));
    return result;
  }

  close(waveId: string): Promise<unknown> {
    return this.asCoordinator((waves) => waves.close(this.partnership.id, waveId, 1, this.membership));
  }

  freeze(waveId: string): Promise<void> {
    return this.application.app.get(FreezePlan).run(this.programmeId, waveId);
  }

  release(waveId: string): Promise<unknown> {
    return this.asCoordinator((waves) => waves.release(this.partnership.id, waveId, 3, this.membership));
  }

  asCoordinator<T>(work: (waves: WaveService) => Promise<T>): Promise<T> {
    const { app } = this.application;
    const scope = { programmeId: this.programmeId, actor: 'person', personId: this.coordinator.id } as const;
    return app.get(UnitOfWork).run(scope, () => work(app.get(WaveService)));
  }

  /** How many rows of the wave there are in a table. */
  async count(table: string, waveId: string): Promise<number> {
    const [row] = await this.application.database.query<{ count: number }>(`select count(*)::int as count from ${table} where wave_id = $1`, [waveId]);
    return row!.count;
  }

  /** How many rows the vault holds of a wave in its own tables; 0 once these are gone. */
  async countKept(kind: 'answer' | 'participation', waveId: string): Promise<number> {
    const compartment = await compartmentOf(this.application.database, waveId);
    return compartment ? this.count(compartment[kind], waveId) : 0;
  }

  get membership(): Membership {
    const { programmeId, id, organisationId } = this.coordinator;
    return { programmeId, personId: id, organisationId, timeZone: 'Europe/Amsterdam', role: 'coordinator' } as Membership;
  }
}

/** The same answer to every question of the instrument. */
export function sheetOf(value: number | null): Record<string, number | null> {
  return Object.fromEntries(trustAndCourse.items.map(({ code }) => [code, value]));
}

/** The token of the personal link in a mail. */
export function tokenIn(text: string): string {
  return /\/p\/([\w-]{43})/.exec(text)![1]!;
}

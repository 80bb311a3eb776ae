import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import supertest from 'supertest';
import { ApiModule, configureHttp, requestLog } from '@samenspel/api';
import { AccountService } from '@samenspel/identity/server';
import {
  Clock,
  type Configuration,
  EventRelay,
  JobRegistry,
  MailDelivery,
  MailTransport,
  readConfiguration,
  SettableClock,
  StructuredLogger,
} from '@samenspel/platform/server';
import { Factory, type TestPerson } from './factory.js';
import { MailCollector } from './mail-collector.js';
import { SuiteDatabase } from './suite-database.js';

const password = 'a password of the tests';

export interface TestOptions {
  /** Where the clock stands; it moves only by `clock.moveTo`. */
  readonly now?: string;
  /** On Redis instead of PostgreSQL. */
  readonly redis?: boolean;
  readonly environment?: Readonly<Record<string, string>>;
  /** Takes every line that the process would log, and what it would log of requests. */
  readonly log?: { write(line: string): void };
}

type Agent = ReturnType<typeof supertest.agent>;

/** The whole HTTP stack on a database of its own, with a clock that stands still and a mail server that remembers. */
export class TestApplication {
  readonly clock: SettableClock;
  readonly mail = new MailCollector();
  readonly make: Factory;
  private addresses = 0;

  private constructor(
    readonly database: SuiteDatabase,
    readonly configuration: Configuration,
    readonly app: NestExpressApplication,
    clock: SettableClock,
    mail: MailCollector,
  ) {
    this.clock = clock;
    this.mail = mail;
    this.make = new Factory(database, () => clock.now());
  }

  static async start({ now = '2026-06-15T10:00:00Z', redis = false, environment = {}, log }: TestOptions = {}): Promise<TestApplication> {
    const database = await SuiteDatabase.create();
    const configuration = readConfiguration({
      DATABASE_URL: database.url,
      DATA_DIR: mkdtempSync(join(tmpdir(), 'samenspel-suite-')),
      APP_SECRET: process.env['APP_SECRET'],
      VAULT_SECRET: process.env['VAULT_SECRET'],
      BASE_URL: 'http://localhost:3000',
      // A slow machine is no failure: the test that hangs is ended, and nothing else is timed.
      DATABASE_WAIT_SECONDS: '600',
      LOG_LEVEL: 'silent',
      DEMO: 'true',
      ...(redis && { REDIS_URL: process.env['TEST_REDIS_URL'] }),
      ...environment,
    });
    const clock = new SettableClock(new Date(now));
    const mail = new MailCollector();
    const module = await Test.createTestingModule({ imports: [ApiModule.with(configuration)] })
      .overrideProvider(Clock)
      .useValue(clock)
      .overrideProvider(MailTransport)
      .useValue(mail)
      .setLogger(false as never)
      .compile();
    const logger = log && new StructuredLogger('debug', log);
    const app = module.createNestApplication<NestExpressApplication>({ bodyParser: false, logger: logger ?? false });
    if (logger) app.use(requestLog(logger));
    configureHttp(app, configuration);
    await app.init();
    return new TestApplication(database, configuration, app, clock, mail);
  }

  /** A client that is nobody. */
  anonymous(): Agent {
    return supertest.agent(this.app.getHttpServer());
  }

  /** A client that is signed in as that person. */
  async as(person: TestPerson): Promise<Agent> {
    const accountId = await this.app.get(AccountService).createWithPassword(person.email, person.name, password);
    await this.database.query('update person set account_id = $1 where id = $2', [accountId, person.id]);
    const agent = this.anonymous();
    this.addresses += 1;
    await agent
      .post('/api/v1/session')
      .set('X-Forwarded-For', `198.51.100.${this.addresses}`)
      .send({ email: person.email, password })
      .expect(200);
    return agent;
  }

  /** Does all that the worker would do now: events, mail, and every scan. */
  async settle(): Promise<void> {
    for (let round = 0; round < 3; round += 1) {
      await this.app.get(EventRelay).handleMissed();
      for (const scan of this.app.get(JobRegistry).scans) await scan.run();
      await this.app.get(MailDelivery).sendMissed();
    }
  }

  async stop(): Promise<void> {
    await this.app.close();
    await this.database.drop();
    rmSync(this.configuration.DATA_DIR, { recursive: true, force: true });
  }
}

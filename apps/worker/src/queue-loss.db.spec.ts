import {
  EventHandlerRegistry,
  EventRelay,
  JobRunner,
  MailDelivery,
  MailOutbox,
  MailTemplateRegistry,
  openQueue,
  Outbox,
  postgresQueueConnection,
  type Scope,
  UnitOfWork,
} from '@samenspel/platform/server';
import { TestApplication, type TestPerson } from '@samenspel/testing';

describe.each([
  ['PostgreSQL', false],
  ['Redis', true],
])('work on %s', (_backend, redis) => {
  let application: TestApplication;
  let person: TestPerson;
  let scope: Scope;
  let handled: string[];

  beforeEach(async () => {
    application = await TestApplication.start({ redis });
    person = await application.make.person(await application.make.organisation(await application.make.programme()));
    scope = { programmeId: person.programmeId, actor: 'system' };
    handled = [];
    application.app.get(EventHandlerRegistry).add({
      name: 'count-when-something-happened',
      eventType: 'something.happened',
      handle: async ({ payload }) => void handled.push(payload['subject']!),
    });
    application.app.get(MailTemplateRegistry).add({
      name: 'something',
      write: async () => ({ subject: 'Iets', greeting: 'Hallo,', paragraphs: [], footer: '' }),
    });
  });

  afterEach(() => application.stop());

  const happen = async (subject: string, fail = false) => {
    const { app } = application;
    await app.get(UnitOfWork).run(scope, async () => {
      await app.get(Outbox).publish('something.happened', { subject });
      await app.get(MailOutbox).request({ template: 'something', recipientId: person.id, parameters: {}, uniqueKey: subject });
      if (fail) throw new Error('changed our mind');
    });
  };

  const queue = () => openQueue(application.configuration, postgresQueueConnection(application.configuration));

  const waitingJobs = async () => {
    const opened = queue();
    const counts = await opened.getJobCounts('waiting', 'delayed', 'prioritized');
    await opened.close();
    return Object.values(counts).reduce((sum, count) => sum + count, 0);
  };

  const emptyQueue = async () => {
    const opened = queue();
    await opened.obliterate({ force: true });
    await opened.close();
  };

  const until = async (condition: () => boolean) => {
    for (let wait = 0; wait < 200 && !condition(); wait += 1) await new Promise((resolve) => setTimeout(resolve, 25));
  };

  it('loses nothing when the queue is emptied, and does nothing twice', async () => {
    await emptyQueue();
    await happen('first');
    expect(await waitingJobs()).toBe(2);
    await emptyQueue();
    expect(await waitingJobs()).toBe(0);
    await application.settle();
    expect(handled).toEqual(['first']);
    expect(application.mail.to(person.email)).toHaveLength(1);
    await application.settle();
    expect(handled).toEqual(['first']);
    expect(application.mail.to(person.email)).toHaveLength(1);
  });

  it('is done from the queue without waiting for a scan', async () => {
    await emptyQueue();
    await application.app.get(JobRunner).start();
    await happen('second');
    await until(() => handled.length > 0 && application.mail.mails.length > 0);
    expect(handled).toEqual(['second']);
    expect(application.mail.to(person.email)).toHaveLength(1);
  });

  it('leaves neither row nor job when the change is rolled back', async () => {
    await emptyQueue();
    await expect(happen('never', true)).rejects.toThrow('changed our mind');
    expect(await waitingJobs()).toBe(0);
    await application.settle();
    expect(handled).toEqual([]);
    expect(application.mail.mails).toEqual([]);
  });

  it('handles an event once when two workers take it at the same moment', async () => {
    await emptyQueue();
    await happen('together');
    const relay = application.app.get(EventRelay);
    const delivery = application.app.get(MailDelivery);
    await Promise.all([relay.handleMissed(), relay.handleMissed(), delivery.sendMissed(), delivery.sendMissed()]);
    expect(handled).toEqual(['together']);
    expect(application.mail.to(person.email)).toHaveLength(1);
  });

  it('handles later events when an earlier one fails, and comes back to that one', async () => {
    await emptyQueue();
    let broken = true;
    application.app.get(EventHandlerRegistry).add({
      name: 'fail-when-something-happened',
      eventType: 'something.happened',
      handle: async ({ payload }) => {
        if (broken && payload['subject'] === 'poison') throw new Error('cannot be handled yet');
      },
    });
    await happen('poison');
    await happen('later');
    const open = () => application.database.query(`select payload->>'subject' as subject from outbox_event where handled_at is null`);
    await expect(application.app.get(EventRelay).handleMissed()).rejects.toThrow('1 events could not be handled');
    expect(await open()).toEqual([{ subject: 'poison' }]);
    broken = false;
    await application.app.get(EventRelay).handleMissed();
    expect(await open()).toEqual([]);
    expect(handled).toEqual(['poison', 'later']);
  });

  it('sends a mail again when the mail server refused it', async () => {
    await emptyQueue();
    await happen('refused');
    const { mail } = application;
    const send = mail.send.bind(mail);
    mail.send = () => Promise.reject(new Error('421 try later'));
    await expect(application.app.get(MailDelivery).sendMissed()).rejects.toThrow('1 mails could not be sent');
    mail.send = send;
    await application.app.get(MailDelivery).sendMissed();
    expect(mail.to(person.email)).toHaveLength(1);
  });
});

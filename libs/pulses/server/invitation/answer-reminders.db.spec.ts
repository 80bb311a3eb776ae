import { jest } from '@jest/globals';
import { PulseScene, TestApplication, tokenIn } from '@samenspel/testing';

jest.setTimeout(60_000);

describe('reminders to answer', () => {
  let application: TestApplication;
  let scene: PulseScene;
  let tokens: readonly string[];
  let waveId: string;

  beforeAll(async () => {
    application = await TestApplication.start();
  });

  beforeEach(async () => {
    application.clock.moveTo(new Date('2026-06-15T10:00:00Z'));
    scene = await PulseScene.of(application, 6);
    ({ tokens, waveId } = await scene.open());
  });

  afterAll(() => application.stop());

  const mailsTo = ({ email }: { email: string }) => application.mail.to(email);
  const counts = () => scene.people.map((person) => mailsTo(person).length);
  const on = async (moment: string) => {
    application.clock.moveTo(new Date(moment));
    await application.settle();
  };

  it('go to everyone alike on the third and the fifth day and the day before the last, in the zone of the programme, and never twice', async () => {
    await scene.answer(tokens[0]!);
    await on('2026-06-17T21:59:00Z');
    expect(counts()).toEqual([1, 1, 1, 1, 1, 1]);
    for (const [moment, mails] of [
      ['2026-06-17T22:00:00Z', 2],
      ['2026-06-19T21:00:00Z', 2],
      ['2026-06-20T10:00:00Z', 3],
      ['2026-06-28T10:00:00Z', 3],
      ['2026-06-29T10:00:00Z', 4],
      ['2026-06-30T10:00:00Z', 4],
    ] as const) {
      await on(moment);
      expect([moment, counts()]).toEqual([moment, [mails, mails, mails, mails, mails, mails]]);
    }
  });

  it('say that whoever answered has nothing to do, and nothing of who did', async () => {
    await scene.answer(tokens[0]!);
    await on('2026-06-18T10:00:00Z');
    const [answered, silent] = scene.people.map((person) => mailsTo(person).at(-1)!);
    const alike = (text: string) => scene.people.reduce((kept, { name }) => kept.replaceAll(name, 'naam'), text.replace(/\/p\/[\w-]{43}/, '/p/…'));
    expect(alike(answered!.text)).toBe(alike(silent!.text));
    expect(answered!.subject).toBe(silent!.subject);
    expect(answered!.text).toContain('Al ingevuld? Dan hoef je niets te doen.');
  });

  it('carry a fresh link each, of which one is used, once, and the others then say so kindly', async () => {
    await on('2026-06-18T10:00:00Z');
    const [first, second] = mailsTo(scene.people[1]!).map(({ text }) => tokenIn(text));
    expect(second).not.toBe(first);
    expect(await scene.answer(first!)).toBe('accepted');
    expect(await scene.answer(second!)).toBe('used');
    for (const token of [first, second]) {
      const { text } = await application.anonymous().get(`/p/${token}`).expect(410);
      expect(text).toContain('Met deze link is al geantwoord');
    }
    expect(await scene.countKept('participation', waveId)).toBe(1);
  });

  it('end when the wave closes, also those that were asked for already', async () => {
    await scene.close(waveId);
    await on('2026-06-18T10:00:00Z');
    expect(counts()).toEqual([1, 1, 1, 1, 1, 1]);
  });
});

import { TestApplication } from '@samenspel/testing';

describe('the log of requests', () => {
  const lines: string[] = [];
  const token = 'A'.repeat(43);
  let application: TestApplication;

  beforeAll(async () => {
    application = await TestApplication.start({ log: { write: (line) => void lines.push(line) } });
  });

  beforeEach(() => lines.splice(0));

  afterAll(() => application.stop());

  it('says what was asked and how it ended, without what stands behind the question mark', async () => {
    await application.anonymous().get('/api/v1/session?secret=told-to-nobody');
    expect(lines.join('\n')).toContain('"path":"/api/v1/session"');
    expect(lines.join('\n')).not.toContain('told-to-nobody');
  });

  it('holds no token of an address that is no link', async () => {
    await application.anonymous().get(`/%70/${token}`);
    expect(lines.join('\n')).toContain('"path":"/%70/…"');
    expect(lines.join('\n')).not.toContain(token);
  });

  it.each([`/p/${token}`, `/P/${token}`, `/p/${token}?lang=en`, '/health/live'])('holds no line of %s, however it is written', async (address) => {
    await application.anonymous().get(address);
    await application.anonymous().post(address).type('form').send({ step: 'intro' });
    expect(lines).toEqual([]);
  });
});

import { request as send } from 'node:http';
import { jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { TestApplication, type TestPerson } from '@samenspel/testing';

describe('the security of HTTP', () => {
  let application: TestApplication;
  let person: TestPerson;

  beforeAll(async () => {
    application = await TestApplication.start({ environment: { BASE_URL: 'https://samenspel.example' } });
    person = await application.make.person(await application.make.organisation(await application.make.programme()));
    await application.as(person);
  });

  afterAll(() => application.stop());

  const signIn = () => application.anonymous().post('/api/v1/session').send({ email: person.email, password: 'a password of the tests' });
  const cookiesOf = (headers: Record<string, unknown>) => headers['set-cookie'] as string[];

  const answered = [
    ['an answer of the API', '/api/v1/session'],
    ['the OpenAPI document', '/api/v1/openapi.json'],
    ['the page of a pulse', '/p/no-such-link'],
    ['an address without a route', '/api/v1/no-such-thing'],
  ] as const;

  it.each(answered)('gives %s the headers that protect a browser', async (_what, path) => {
    const { headers } = await application.anonymous().get(path);
    expect(headers).toMatchObject({
      'strict-transport-security': 'max-age=31536000; includeSubDomains',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    });
    expect(headers['x-powered-by']).toBeUndefined();
    expect(headers['content-type']).toMatch(/json|html; charset=utf-8/);
  });

  it.each(answered)('gives %s a policy that runs nothing from elsewhere or inline', async (_what, path) => {
    const { headers } = await application.anonymous().get(path);
    const policy = new Map(headers['content-security-policy']!.split(';').map((part) => [part.split(' ')[0], part]));
    expect(policy.get('default-src')).toBe("default-src 'none'");
    expect(policy.get('object-src')).toBe("object-src 'none'");
    expect(policy.get('frame-ancestors')).toBe("frame-ancestors 'none'");
    expect(policy.get('script-src')).toMatch(/^script-src 'self' 'nonce-[\w+/=]{24}'$/);
    expect(policy.get('style-src')).toMatch(/^style-src 'self' 'nonce-[\w+/=]{24}'$/);
    expect(headers['content-security-policy']).not.toContain('unsafe');
  });

  it('makes a nonce for every answer', async () => {
    const policies = await Promise.all([1, 2].map(async () => (await application.anonymous().get('/p/no-such-link')).headers['content-security-policy']));
    expect(policies[0]).not.toBe(policies[1]);
  });

  it('keeps cookies from scripts, from plain connections and from other sites', async () => {
    const cookies = cookiesOf((await signIn().expect(200)).headers);
    expect(cookies.map((cookie) => cookie.split('=')[0])).toContain('__Secure-samenspel.session_token');
    for (const cookie of cookies) {
      expect(cookie).toMatch(/^__(Secure|Host)-/);
      expect(cookie).toMatch(/; HttpOnly/i);
      expect(cookie).toMatch(/; Secure/i);
      expect(cookie).toMatch(/; SameSite=Lax/i);
      expect(cookie).not.toMatch(/; Domain=/i);
    }
  });

  it('begins every sign-in with another session', async () => {
    const [one, other] = [cookiesOf((await signIn()).headers), cookiesOf((await signIn()).headers)];
    const token = (cookies: string[]) => cookies.find((cookie) => cookie.includes('session_token'))!.split(';')[0];
    expect(token(one)).not.toBe(token(other));
  });

  it('lets other websites read the OpenAPI document, and nothing else', async () => {
    const from = (path: string) => application.anonymous().get(path).set('Origin', 'https://elsewhere.example');
    expect((await from('/api/v1/openapi.json')).headers['access-control-allow-origin']).toBe('*');
    for (const path of ['/api/v1/session', '/p/no-such-link']) {
      expect((await from(path)).headers['access-control-allow-origin']).toBeUndefined();
    }
    const preflight = await application.anonymous().options('/api/v1/session').set('Origin', 'https://elsewhere.example');
    expect(preflight.headers['access-control-allow-origin']).toBeUndefined();
  });

  it('takes no body larger than a megabyte', async () => {
    await application.anonymous().post('/api/v1/session').send({ email: 'x'.repeat(1024 * 1024) }).expect(413);
  });

  it.each(['text/plain', 'application/xml'])('reads no body of the type %s', async (type) => {
    const answer = await application.anonymous().post('/api/v1/session').type(type).send('{"email":"a@b.example","password":"c"}');
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
  });

  it('does not answer TRACE with what it was sent', async () => {
    const { port } = application.app.getHttpServer().listen(0).address() as { port: number };
    const answer = await new Promise<{ status: number; text: string }>((resolve) => {
      send({ port, method: 'TRACE', path: '/api/v1/session', headers: { 'X-Secret': 'told to nobody' } }, (response) => {
        let text = '';
        response.on('data', (part) => (text += part));
        response.on('end', () => resolve({ status: response.statusCode!, text }));
      }).end();
    });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.text).not.toContain('told to nobody');
  });

  it('empties the cache of the browser on signing out', async () => {
    const leaving = await application.as(person);
    const answer = await leaving.delete('/api/v1/session').expect(204);
    expect(answer.headers['clear-site-data']).toBe('"cache"');
  });

  it('logs who signed in by id, and what was refused without an address', async () => {
    const lines: string[] = [];
    const keep = (line: unknown) => void lines.push(String(line));
    const info = jest.spyOn(Logger.prototype, 'log').mockImplementation(keep);
    const warn = jest.spyOn(Logger.prototype, 'warn').mockImplementation(keep);
    await signIn().expect(200);
    await application.anonymous().post('/api/v1/session').send({ email: person.email, password: 'something else' }).expect(401);
    info.mockRestore();
    warn.mockRestore();
    expect(lines).toEqual([expect.stringMatching(/^signed in: account [\w-]{36}$/), 'sign-in refused: sign-in-failed']);
  });
});

describe('the life of a session', () => {
  it.each([
    [29, 200],
    [30, 401],
  ])('after %i days of use answers %i', async (days, status) => {
    const application = await TestApplication.start();
    const person = await application.make.person(await application.make.organisation(await application.make.programme()));
    const client = await application.as(person);
    await application.database.query(`update auth.session set "createdAt" = $1::timestamptz - make_interval(days => $2)`, [application.clock.now(), days]);
    await client.get('/api/v1/session').expect(status);
    const left = await application.database.query('select 1 from auth.session');
    expect(left).toHaveLength(status === 200 ? 1 : 0);
    await application.stop();
  });
});

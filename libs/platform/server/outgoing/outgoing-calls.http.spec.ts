import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readConfiguration } from '../configuration/configuration.js';
import { OutgoingCallRefused, OutgoingCalls } from './outgoing-calls.js';

describe('outgoing calls', () => {
  let server: Server;
  let host: string;
  let called: string[];

  beforeAll(async () => {
    server = createServer((request, response) => {
      called.push(request.url!);
      if (request.url === '/redirect') response.writeHead(302, { location: 'http://169.254.169.254/secret' }).end();
      else if (request.url === '/large') response.end('x'.repeat(1_100_000));
      else response.setHeader('content-type', 'application/json').end('{"fine":true}');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  beforeEach(() => {
    called = [];
  });

  afterAll(() => new Promise((resolve) => server.close(resolve)));

  const outgoing = (...allowed: string[]) => new OutgoingCalls(readConfiguration({ OUTGOING_ALLOWED_HOSTS: allowed.join(',') }));

  it.each(['http://example.org/', 'ftp://example.org/', 'file:///etc/passwd', 'data:text/plain,x'])('refuse %s: only https is called', async (address) => {
    await expect(outgoing().call(address)).rejects.toThrow(OutgoingCallRefused);
  });

  it.each(['127.0.0.1', 'localhost', '[::1]', '[::ffff:127.0.0.1]', '10.0.0.1', '192.168.1.1', '169.254.169.254', '0.0.0.0', '[fd00::1]', '2130706433', '0x7f.1'])(
    'refuse the private address %s before anything is sent',
    async (name) => {
      const port = host.split(':')[1];
      await expect(outgoing().call(`https://${name}:${port}/`)).rejects.toThrow(/not allowed|private|reserved|unicast/i);
      expect(called).toEqual([]);
    },
  );

  it('reach a host of the own network that the operator named, and only that port of it', async () => {
    expect(await (await outgoing(host).call(`http://${host}/`)).json()).toEqual({ fine: true });
    await expect(outgoing('127.0.0.1:1').call(`http://${host}/`)).rejects.toThrow(OutgoingCallRefused);
  });

  it('do not follow a redirect, which could lead inside', async () => {
    const answer = await outgoing(host).call(`http://${host}/redirect`);
    expect(answer.status).toBe(302);
    expect(called).toEqual(['/redirect']);
  });

  it('stop reading an answer that is too large', async () => {
    await expect(outgoing(host).call(`http://${host}/large`)).rejects.toThrow(OutgoingCallRefused);
  });
});

import { generateKeyPairSync, type JsonWebKey } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

export const testClient = { id: 'samenspel', secret: 'secret-of-the-test-client' };

/** Who is at the keyboard of the provider: its subject, and what the provider says of it. */
export interface Subject {
  readonly sub: string;
  readonly claims: Readonly<Record<string, unknown>>;
}

/** A real OpenID Provider on this machine, where whoever is set as subject signs in without being asked. */
export class TestIdentityProvider {
  subject: Subject = { sub: 'nobody', claims: {} };
  /** Publishes other keys than it signs with. */
  publishesForeignKeys = false;
  private provider!: Provider;

  private constructor(
    readonly issuer: string,
    readonly host: string,
    private readonly redirectUri: string,
    private readonly server: Server,
  ) {}

  static async start(redirectUri: string): Promise<TestIdentityProvider> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    const started = new TestIdentityProvider(`http://${host}`, host, redirectUri, server);
    started.rotateKeys();
    server.on('request', (request, response) => void started.answer(request, response));
    return started;
  }

  /** Signs with a new key from now on, and withdraws the one before. */
  rotateKeys(): void {
    this.provider = new Provider(this.issuer, {
      clients: [{ client_id: testClient.id, client_secret: testClient.secret, redirect_uris: [this.redirectUri] }],
      jwks: { keys: [newKey()] },
      cookies: { keys: ['of-the-test'] },
      features: { devInteractions: { enabled: false } },
      interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
      claims: { openid: ['sub', 'amr'], email: ['email', 'email_verified'], profile: ['name', 'groups'] },
      findAccount: (_, sub) => ({ accountId: sub, claims: async () => ({ sub, ...this.subject.claims }) }),
      pkce: { required: () => true },
    });
  }

  /** Walks from the page of the provider to where it sends the browser. @returns the query of that address */
  async visit(address: string): Promise<string> {
    const cookies = new Map<string, string>();
    let url = new URL(address);
    for (let step = 0; step < 10; step += 1) {
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const answer = await fetch(url, { redirect: 'manual', headers: { cookie } });
      for (const set of answer.headers.getSetCookie()) {
        const [name, value] = set.split(';')[0]!.split('=');
        cookies.set(name!, value ?? '');
      }
      const location = answer.headers.get('location');
      if (!location) throw new Error(`the provider answered ${answer.status}: ${await answer.text()}`);
      url = new URL(location, url);
      if (url.href.startsWith(this.redirectUri)) return url.search.slice(1);
    }
    throw new Error('the provider never sent the browser back');
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (this.publishesForeignKeys && request.url === '/jwks') {
      const { d: _d, p: _p, q: _q, dp: _dp, dq: _dq, qi: _qi, ...published } = newKey();
      response.setHeader('content-type', 'application/jwk-set+json').end(JSON.stringify({ keys: [published] }));
      return;
    }
    if (!request.url?.startsWith('/interaction/')) return void this.provider.callback()(request, response);
    const { params } = await this.provider.interactionDetails(request, response);
    const grant = new this.provider.Grant({ accountId: this.subject.sub, clientId: String(params['client_id']) });
    grant.addOIDCScope('openid email profile');
    const result = { login: { accountId: this.subject.sub, amr: this.subject.claims['amr'] as string[] | undefined }, consent: { grantId: await grant.save() } };
    await this.provider.interactionFinished(request, response, result);
  }
}

function newKey(): JsonWebKey {
  return { ...generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256' };
}

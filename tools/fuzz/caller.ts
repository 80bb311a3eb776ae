import type { Operation } from './api-document.ts';
import type { Answer } from './finding.ts';
import type { Ids, KnownIds } from './known-ids.ts';
import type { GeneratedRequest } from './request-arbitrary.ts';

const longestAnswer = 20_000;
const clientAddress = (number: number) => `198.18.${(number >> 8) & 255}.${number & 255}`;

/** Who may do most comes most often, or requests would hardly get past the guard. */
const turns: Readonly<Record<string, number>> = { administrator: 6, coordinator: 2 };

interface Persona {
  readonly accountId: string;
  cookie: string;
}

/** Sends requests as people of the demo programme, and stays signed in when a request happened to sign them out. */
export class Caller {
  private readonly personas: Persona[] = [];
  private calls = 0;

  private readonly base: string;
  private readonly ids: KnownIds;

  constructor(origin: string, ids: KnownIds) {
    this.base = `${origin}/api/v1`;
    this.ids = ids;
  }

  async signIn(): Promise<void> {
    const answer = await fetch(`${this.base}/demo`);
    const { accounts } = (await answer.json()) as { accounts: { id: string; part: string }[] };
    for (const { id, part } of accounts) {
      const persona = { accountId: id, cookie: await this.session(id) };
      this.personas.push(...Array.from({ length: turns[part] ?? 1 }, () => persona));
    }
  }

  /** Learns the ids that the lists name, as each of the people. */
  async explore(operations: readonly Operation[]): Promise<void> {
    const lists = operations.filter(({ method, parameters }) => method === 'get' && !parameters.some(({ required, in: place }) => required && place === 'query'));
    const byDepth = [...lists].sort((one, other) => one.path.split('{').length - other.path.split('{').length);
    for (const persona of this.personas.keys()) {
      for (const operation of byDepth) {
        const path = Object.fromEntries(operation.parameters.filter(({ in: place }) => place === 'path').map(({ name }) => [name, { $idOf: name, pick: persona }]));
        await this.send(operation, { persona, path, query: [], headers: {}, body: undefined });
      }
    }
  }

  /** @throws Error when no answer came at all */
  async send(operation: Operation, request: GeneratedRequest): Promise<Answer> {
    const persona = request.persona === null ? undefined : this.personas[request.persona % this.personas.length];
    const { address, init } = this.write(operation, request);
    const response = await fetch(`${this.base}${address}`, { ...init, headers: { ...(persona && { cookie: persona.cookie }), ...init.headers } });
    const text = await response.text();
    const answer = { status: response.status, contentType: response.headers.get('content-type') ?? '', text: text.slice(0, longestAnswer) };
    if (response.ok && answer.contentType.startsWith('application/json')) this.ids.learn(address, JSON.parse(text));
    if (persona && (response.status === 401 || operation.id === 'signOut')) persona.cookie = await this.session(persona.accountId);
    return answer;
  }

  /** How a request looks with ids in it: for sending it, and for telling it. */
  write({ method, path }: Operation, request: GeneratedRequest) {
    this.calls += 1;
    const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
    const ids = this.ids.pathOf(request.path, names);
    const place = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(wellFormed(ids[name]!)));
    const query = new URLSearchParams();
    for (const [name, value] of request.query) query.append(name, wellFormed(String(this.ids.fill(value, ids))));
    const body = this.body(request, ids);
    return {
      address: `${place}${query.size > 0 ? `?${query}` : ''}`,
      init: {
        method: method.toUpperCase(),
        redirect: 'manual' as const,
        signal: AbortSignal.timeout(30_000),
        headers: { 'x-forwarded-for': clientAddress(this.calls), ...(body && { 'content-type': body.contentType }), ...request.headers },
        ...(body && { body: body.text }),
      },
    };
  }

  private body({ body }: GeneratedRequest, context: Ids): { text: string; contentType: string } | undefined {
    if (!body) return undefined;
    return body.kind === 'text' ? body : { text: JSON.stringify(this.ids.fill(body.value, context)), contentType: 'application/json' };
  }

  private async session(accountId: string): Promise<string> {
    this.calls += 1;
    const response = await fetch(`${this.base}/demo-session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': clientAddress(this.calls) },
      body: JSON.stringify({ accountId }),
    });
    return response.headers.getSetCookie().map((cookie) => cookie.split(';')[0]).join('; ');
  }
}

/** Half a pair of code units cannot stand in an address. */
const wellFormed = (text: string) => text.toWellFormed();

import { createHash } from 'node:crypto';
import type { BetterAuthOptions, DBAdapter } from 'better-auth';

type Adapter = DBAdapter<BetterAuthOptions>;
type Query = { model: string; where?: { field: string; value: unknown }[]; data?: object; update?: object };
type Row = { token?: string } | null;

const hash = (token: string) => createHash('sha256').update(token).digest('base64url');

/**
 * Keeps session tokens in the database as SHA-256 hashes only: better-auth stores them as they are,
 * so that whoever reads a backup could ride on a session. The cookie keeps the token itself.
 */
export function withHashedSessionTokens(adapter: Adapter): Adapter {
  const wrapped = { ...adapter } as Record<string, unknown>;
  for (const operation of ['create', 'findOne', 'findMany', 'count', 'update', 'updateMany', 'delete', 'deleteMany', 'consumeOne'] as const) {
    const original = (adapter as unknown as Record<string, ((query: Query) => Promise<Row>) | undefined>)[operation];
    if (original) wrapped[operation] = (query: Query) => (query.model === 'session' ? hashed(original, query) : original(query));
  }
  if (adapter.transaction) {
    const transaction = adapter.transaction as unknown as (work: (inner: Adapter) => Promise<unknown>) => Promise<unknown>;
    wrapped.transaction = (work: (inner: Adapter) => Promise<unknown>) =>
      transaction((inner) => work(withHashedSessionTokens(inner)));
  }
  return wrapped as unknown as Adapter;
}

async function hashed(operation: (query: Query) => Promise<Row>, query: Query): Promise<Row> {
  const asked = query.where?.find(({ field }) => field === 'token')?.value ?? tokenOf(query.data);
  const row = await operation({
    ...query,
    ...(query.where && { where: query.where.map(hashedCondition) }),
    ...(query.data && { data: hashedData(query.data) }),
    ...(query.update && { update: hashedData(query.update) }),
  });
  return row && typeof row === 'object' && 'token' in row && typeof asked === 'string' ? { ...row, token: asked } : row;
}

const tokenOf = (data: object | undefined) => (data as { token?: string } | undefined)?.token;

function hashedData(data: object): object {
  const token = tokenOf(data);
  return token === undefined ? data : { ...data, token: hash(token) };
}

function hashedCondition<T extends { field: string; value: unknown }>(condition: T): T {
  if (condition.field !== 'token') return condition;
  const value = Array.isArray(condition.value) ? condition.value.map((token: string) => hash(token)) : hash(String(condition.value));
  return { ...condition, value };
}

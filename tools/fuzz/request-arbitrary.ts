import fc from 'fast-check';
import type { ApiDocument, Operation, Parameter } from './api-document.ts';
import { hostile, hostileText } from './hostile-values.ts';
import { idOf, valuesOf } from './schema-arbitrary.ts';

/** A request before ids stand in it. */
export interface GeneratedRequest {
  /** Who asks, chosen among those who signed in; null is nobody. */
  readonly persona: number | null;
  readonly path: Readonly<Record<string, unknown>>;
  readonly query: readonly (readonly [string, unknown])[];
  readonly headers: Readonly<Record<string, string>>;
  readonly body: GeneratedBody | undefined;
}

export type GeneratedBody =
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'text'; readonly text: string; readonly contentType: string };

const weighted = <T>(...options: readonly [number, fc.Arbitrary<T>][]) =>
  fc.oneof(...options.map(([weight, arbitrary]) => ({ weight, arbitrary })));

/** Requests of one operation: mostly as documented, often with one thing wrong, sometimes with nothing right. */
export function requestsOf(document: ApiDocument, operation: Operation): fc.Arbitrary<GeneratedRequest> {
  const { parameters, body } = operation;
  const inPlace = (place: Parameter['in']) => parameters.filter((parameter) => parameter.in === place);
  return fc.record({
    persona: weighted<number | null>([19, fc.nat(100)], [1, fc.constant(null)]),
    path: fc.record(Object.fromEntries(inPlace('path').map(({ name }) => [name, pathValues(name)]))),
    query: queries(document, inPlace('query')),
    headers: headers(inPlace('header')),
    body: body ? bodies(valuesOf(document, body, '')) : strayBodies(operation),
  });
}

function pathValues(name: string): fc.Arbitrary<unknown> {
  return weighted<unknown>([17, idOf(name)], [1, idOf('none')], [1, fc.uuid()], [1, hostileText.filter((text) => text !== '')]);
}

function queries(document: ApiDocument, parameters: readonly Parameter[]) {
  const one = ({ name, required, schema }: Parameter) => {
    const value = weighted<unknown>([3, valuesOf(document, schema, name)], [1, hostileText]);
    return required ? value.map((given) => [[name, given]] as const) : fc.option(value, { freq: 1 }).map((given) => (given === null ? [] : [[name, given]] as const));
  };
  const declared = fc.tuple(...parameters.map(one)).map((pairs) => pairs.flat() as readonly (readonly [string, unknown])[]);
  const strange = fc.tuple(fc.constantFrom('limit', 'cursor', 'unknown', '__proto__', 'a[b]', ...parameters.map(({ name }) => name)), hostileText);
  return weighted(
    [9, declared],
    [1, fc.tuple(declared, strange).map(([pairs, pair]) => [...pairs, pair])],
  );
}

const latin = hostileText.map((text) => text.replace(/[^\x20-\x7e]/g, '?').slice(0, 500));

function headers(parameters: readonly Parameter[]): fc.Arbitrary<Record<string, string>> {
  const version = weighted([8, fc.integer({ min: 1, max: 4 }).map((number) => `"${number}"`)], [1, latin]);
  const declared = Object.fromEntries(parameters.map(({ name, schema }) => [name, schema.enum ? fc.constantFrom(...schema.enum.map(String)) : version]));
  const extra = weighted<Record<string, string>>(
    [40, fc.constantFrom<Record<string, string>[]>({}, { 'accept-language': 'nl' }, { 'accept-language': 'en' })],
    [1, latin.map((text) => ({ 'accept-language': text }))],
    [1, latin.map((text) => ({ authorization: `Bearer ${text}` }))],
    [1, latin.map((text) => ({ cookie: `samenspel.session_token=${encodeURIComponent(text)}` }))],
    [1, fc.constant({ origin: 'https://elsewhere.example' })],
    [1, latin.map((text) => ({ 'x-forwarded-for': text, accept: text }))],
  );
  return fc.tuple(fc.record(declared), extra).map(([own, other]) => ({ ...(own as Record<string, string>), ...other }));
}

function bodies(valid: fc.Arbitrary<unknown>): fc.Arbitrary<GeneratedBody> {
  const json = (arbitrary: fc.Arbitrary<unknown>) => arbitrary.map((value): GeneratedBody => ({ kind: 'json', value }));
  const text = (value: string, contentType = 'application/json') => fc.constant<GeneratedBody>({ kind: 'text', text: value, contentType });
  const changed = fc.tuple(valid, fc.nat(1_000), hostile, fc.constantFrom('replace', 'drop', 'add')).map(([value, at, other, how]) => change(value, at, other, how));
  return weighted(
    [12, json(valid)],
    [8, json(changed)],
    [1, json(hostile)],
    [1, fc.constantFrom('', '{', '[1,', '{"a":1,}', '\u0000', '{"__proto__":{"admin":true}}', 'null').chain((value) => text(value))],
    [1, fc.constantFrom('text/plain', 'application/xml', 'multipart/form-data; boundary=x', 'application/json; charset=utf-7').chain((type) => text('{}', type))],
  );
}

/** A body where none is expected. */
function strayBodies({ method }: Operation): fc.Arbitrary<GeneratedBody | undefined> {
  if (method === 'get') return fc.constant(undefined);
  return weighted<GeneratedBody | undefined>([3, fc.constant(undefined)], [1, hostile.map((value) => ({ kind: 'json', value }))]);
}

/** Changes one property, somewhere in the value. */
function change(value: unknown, at: number, other: unknown, how: string): unknown {
  if (typeof value !== 'object' || value === null || '$idOf' in value) return other;
  const keys = Object.keys(value);
  if (how === 'add' || keys.length === 0) return Array.isArray(value) ? [...value, other] : { ...value, unknown: other };
  const key = keys[at % keys.length]!;
  const inner = (value as Record<string, unknown>)[key];
  const deeper = at % 3 === 0 && typeof inner === 'object' && inner !== null;
  const replaced = deeper ? change(inner, at >> 2, other, how) : other;
  const entries = Object.entries(value).map(([name, item]) => [name, name === key ? replaced : item] as const);
  const kept = how === 'drop' && !deeper ? entries.filter(([name]) => name !== key) : entries;
  return Array.isArray(value) ? kept.map(([, item]) => item) : Object.fromEntries(kept);
}

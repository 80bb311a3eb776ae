/** A value of JSON. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/**
 * The one way to write a value down (JSON Canonicalization Scheme, RFC 8785): no white space, keys by their UTF-16 code
 * units, strings and numbers as ECMAScript writes them.
 * @throws TypeError on what JSON cannot say exactly: a number without end, half of a surrogate pair, undefined
 */
export function canonicalJson(value: Json): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return canonicalString(value);
  if (typeof value === 'number') return canonicalNumber(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object') throw new TypeError(`JSON knows no ${typeof value}`);
  return canonicalObject(value as { readonly [key: string]: Json });
}

function canonicalObject(value: { readonly [key: string]: Json }): string {
  const members = Object.keys(value)
    .sort()
    .map((key) => `${canonicalString(key)}:${canonicalJson(value[key]!)}`);
  return `{${members.join(',')}}`;
}

function canonicalString(text: string): string {
  if (!text.isWellFormed()) throw new TypeError('half of a surrogate pair');
  return JSON.stringify(text);
}

function canonicalNumber(number: number): string {
  if (!Number.isFinite(number)) throw new TypeError(`JSON knows no ${number}`);
  return JSON.stringify(number);
}

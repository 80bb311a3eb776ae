import fc from 'fast-check';
import type { ApiDocument, Schema } from './api-document.ts';
import type { IdPlaceholder } from './known-ids.ts';

const deepest = 6;
const longestText = 40;
const longestList = 3;

const words = fc.constantFrom('Begeleiding', 'vijf banen', 'kwartaal', 'leerplek', 'Ædelweiß', '日本', '🙂', "O'Brien", '100%', 'a_b', '{x}', '\\');

export const idOf = (parameter: string): fc.Arbitrary<IdPlaceholder> => fc.record({ $idOf: fc.constant(parameter), pick: fc.nat(10_000) });

const digits = (count: number, max: number) => fc.nat(max).map((value) => String(value).padStart(count, '0'));
const date = fc.tuple(fc.integer({ min: 2024, max: 2030 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 })).map(
  ([year, month, day]) => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
);

/** Values that a schema allows, named by the property they stand at. */
export function valuesOf(document: ApiDocument, schema: Schema, name: string, depth = 0): fc.Arbitrary<unknown> {
  const plain = document.resolve(schema);
  const values = present(document, plain, name, depth);
  return plain.nullable ? fc.option(values, { freq: 4 }) : values;
}

function present(document: ApiDocument, schema: Schema, name: string, depth: number): fc.Arbitrary<unknown> {
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.properties || schema.type === 'object') return objects(document, schema, depth);
  switch (schema.type) {
    case 'array':
      return lists(document, schema, name, depth);
    case 'integer':
      return fc.integer({ min: clamp(schema.minimum ?? 0), max: clamp(schema.maximum ?? 1_000) });
    case 'number':
      return fc.double({ min: schema.minimum ?? 0, max: schema.maximum ?? 1_000, noNaN: true });
    case 'boolean':
      return fc.boolean();
    default:
      return texts(schema, name);
  }
}

const clamp = (value: number) => Math.max(-(2 ** 31), Math.min(2 ** 31 - 1, value));

function objects(document: ApiDocument, { properties = {}, required = [] }: Schema, depth: number): fc.Arbitrary<unknown> {
  if (depth >= deepest) return fc.constant({});
  const model = Object.entries(properties).map(([key, schema]) => [key, valuesOf(document, schema, key, depth + 1)]);
  return fc.record(Object.fromEntries(model), { requiredKeys: required.filter((key) => key in properties) as never[] });
}

function lists(document: ApiDocument, { items = {}, minItems = 0, maxItems = longestList }: Schema, name: string, depth: number) {
  const maxLength = Math.max(minItems, Math.min(maxItems, longestList));
  return fc.array(valuesOf(document, items, name, depth + 1), { minLength: depth >= deepest ? 0 : minItems, maxLength });
}

function texts({ format, pattern, minLength = 0, maxLength = longestText }: Schema, name: string): fc.Arbitrary<unknown> {
  if (format === 'uuid') return idOf(name);
  if (format === 'date') return date;
  if (format === 'date-time') return date.map((day) => `${day}T10:00:00.000Z`);
  if (format === 'email') return digits(6, 999_999).map((number) => `fuzz-${number}@voorbeeld.example`);
  if (format === 'uri') return fc.webUrl();
  if (pattern) return fc.stringMatching(new RegExp(pattern, 'u'));
  const sentence = fc.array(words, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' ').padEnd(minLength, 'x').slice(0, maxLength));
  return fc.oneof({ weight: 4, arbitrary: sentence }, { weight: 1, arbitrary: fc.string({ minLength, maxLength: Math.min(maxLength, longestText + minLength), unit: 'grapheme' }) });
}

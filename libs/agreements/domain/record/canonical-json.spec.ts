import fc from 'fast-check';
import { canonicalJson, type Json } from './canonical-json.js';
import { JsonError, parseStrictJson } from './strict-json.js';

const wellFormed = fc.string({ unit: 'grapheme' });
const json = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    wellFormed,
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(wellFormed.filter((key) => key !== '__proto__'), tie('value'), { maxKeys: 4 }),
  ),
})).value;

describe('canonical JSON', () => {
  it('writes the example of RFC 8785', () => {
    const value = {
      numbers: [333333333.33333329, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"\/',
      literals: [null, true, false],
    };
    expect(canonicalJson(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  it('sorts keys by UTF-16 code units, as the RFC does', () => {
    const keys = ['\u20ac', '\r', '\ufb33', '1', '\ud83d\ude00', '\u0080', '\u00f6'];
    const written = canonicalJson(Object.fromEntries(keys.map((key) => [key, 0])));
    expect(Object.keys(JSON.parse(written))).toEqual(['1', '\r', '\u0080', '\u00f6', '\u20ac', '\ud83d\ude00', '\ufb33']);
  });

  it('reads back as the same value, and writes it the same again', () => {
    fc.assert(
      fc.property(json, (value) => {
        const written = canonicalJson(value);
        expect(JSON.parse(written)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonicalJson(JSON.parse(written))).toBe(written);
        expect(canonicalJson(parseStrictJson(written))).toBe(written);
      }),
    );
  });

  it('does not depend on the order in which keys were set', () => {
    fc.assert(
      fc.property(fc.dictionary(wellFormed.filter((key) => key !== '__proto__'), json), (value) => {
        expect(canonicalJson(Object.fromEntries(Object.entries(value).reverse()))).toBe(canonicalJson(value));
      }),
    );
  });

  it('refuses what JSON cannot say exactly', () => {
    for (const value of [Infinity, NaN, '\ud800', { '\udfff': 1 }, [undefined], { gone: undefined }]) {
      expect(() => canonicalJson(value as Json)).toThrow(TypeError);
    }
  });
});

describe('strict JSON', () => {
  it('reads what JSON.parse reads, however it is laid out', () => {
    fc.assert(
      fc.property(json, fc.nat({ max: 3 }), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        expect(parseStrictJson(text)).toEqual(JSON.parse(text));
      }),
    );
  });

  it.each([
    ['a key that stands twice', '{"a":1,"a":2}', 'stands twice'],
    ['a key twice, once in disguise', '{"a":1,"\\u0061":2}', 'stands twice'],
    ['a key to the prototype', '{"__proto__":{"sound":true}}', '__proto__'],
    ['a key to the prototype in disguise', '{"\\u005f_proto__":1}', '__proto__'],
    ['a nesting without end', '['.repeat(200_000), 'nested deeper'],
    ['no end', '{"a":[1,2', '] is expected'],
    ['something after the end', '{} {}', 'after the end'],
    ['half of a surrogate pair', '"\\ud800"', 'surrogate'],
    ['a number without end', '1e999', 'too large'],
    ['a leading zero', '01', 'after the end'],
    ['nothing', '', 'not JSON'],
    ['another kind of file', 'PK\u0003\u0004', 'not JSON'],
    ['a line break in a text', '"a\nb"', 'double quotes'],
    ['a comma too many', '[1,]', 'not JSON'],
  ])('refuses %s', (_, text, reason) => {
    expect(() => parseStrictJson(text)).toThrow(JsonError);
    expect(() => parseStrictJson(text)).toThrow(reason);
  });

  it('never fails in another way than by saying what is wrong', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'{}[]",:\\u0019e-+.tfn ') })), (text) => {
        try {
          parseStrictJson(text);
        } catch (error) {
          expect(error).toBeInstanceOf(JsonError);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('takes names that every object has as ordinary keys', () => {
    expect(Object.keys(parseStrictJson('{"constructor":1,"toString":2}') as object)).toEqual(['constructor', 'toString']);
  });
});

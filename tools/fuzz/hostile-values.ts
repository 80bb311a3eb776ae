import fc from 'fast-check';

const nested = (depth: number): unknown => (depth === 0 ? 1 : [nested(depth - 1)]);

/** Values that break programs: of another type, on or over an edge, or with a meaning to some interpreter. */
export const hostileValues: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1.5,
  2 ** 31,
  2 ** 53,
  -(2 ** 63),
  1e308,
  '',
  '   ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '\u202e',
  'é'.repeat(300),
  'x'.repeat(5_000),
  'x'.repeat(100_000),
  '\r\nX-Injected: yes',
  "'; drop table person; --",
  '" or ""="',
  '<script>alert(1)</script>',
  '{{constructor.constructor("return 1")()}}',
  '../../../../etc/passwd',
  '%00',
  '%',
  '=1+1',
  '$1',
  '*',
  'NaN',
  'null',
  '__proto__',
  '0000-00-00',
  '0000-01-01',
  '2026-02-30',
  '9999-12-31',
  '+275760-09-13',
  '-000001-01-01',
  '2026-06-15T25:61:00Z',
  '00000000-0000-0000-0000-000000000000',
  [],
  {},
  [null],
  [[]],
  { length: 1_000_000 },
  { $ne: null },
  nested(60),
];

export const hostile = fc.constantFrom(...hostileValues);

/** As it can stand in an address or a header. */
export const hostileText = hostile.map((value) => (typeof value === 'string' ? value.slice(0, 2_000) : JSON.stringify(value).slice(0, 2_000)));

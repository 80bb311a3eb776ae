import { csvCell, csvOf } from './csv.js';

describe('a cell of CSV', () => {
  it.each(['=1+1', '+31', '-cmd', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '  =HYPERLINK("http://x")', '＝1+1', '＠x', '＋1', '－1', '\u00a0=1', '-12,50', '+1.000,00', '=1,5+2,5', '@1,5'])(
    'keeps %j from running as a formula',
    (text) => expect(csvCell(text).replace(/^"/, '')).toMatch(/^'/),
  );

  it('leaves ordinary text, and numbers below zero, as they are', () => {
    expect(csvCell('Wasserij De Brug')).toBe('Wasserij De Brug');
    expect(csvCell('a=b')).toBe('a=b');
    expect(csvCell(-5)).toBe('-5');
    expect(csvCell(null)).toBe('');
    expect(csvCell(undefined)).toBe('');
    expect(csvCell(false)).toBe('false');
  });

  it('quotes what would break the row, and doubles the quotes in it', () => {
    expect(csvCell('een; twee')).toBe('"een; twee"');
    expect(csvCell('zij zei "ja"')).toBe('"zij zei ""ja"""');
    expect(csvCell('regel\nregel')).toBe('"regel\nregel"');
    expect(csvCell('1,5')).toBe('"1,5"');
    expect(csvCell('12,=1+1')).toBe('"12,=1+1"');
    expect(csvCell('=1;"2"')).toBe(`"'=1;""2"""`);
  });
});

describe('a table of CSV', () => {
  it('starts with a byte order mark and ends every line as RFC 4180 has it', () => {
    expect(csvOf(['a', 'b'], [['1', 2], [null, 'x']])).toBe('\uFEFFa;b\r\n1;2\r\n;x\r\n');
  });
});

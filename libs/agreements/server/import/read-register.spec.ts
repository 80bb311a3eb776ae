import { livedInRegister } from './fixtures/lived-in-register.js';
import { readRegister } from './read-register.js';

const tableIn = async (content: Buffer, fileName: string) => {
  const reading = await readRegister(content, fileName);
  if (!('table' in reading)) throw new Error(reading.code);
  return reading.table;
};

describe('readRegister', () => {
  it('finds the register behind an explanation, under its title, with the numbers of its rows', async () => {
    const { headers, rows } = await tableIn(livedInRegister('A; B', 'B'), 'register.xlsx');
    expect(headers).toEqual(['Zaaknummer', 'Titel', 'Opmerking intern', 'Ingangsdatum', 'Einddatum', 'Partijen', 'Mijlpaal', 'Datum mijlpaal', 'Verantwoordelijke', 'Bedrag']);
    expect(rows.map(({ number }) => number)).toEqual([5, 6, 9]);
  });

  it('keeps each cell as it stands: zeros in front, days, and nothing under a merged cell', async () => {
    const [first, second, third] = (await tableIn(livedInRegister('A; B', 'B'), 'register.xlsx')).rows.map(({ cells }) => cells);
    expect(first).toEqual(['0042', expect.stringMatching(/^Groenonderhoud/), 'niet delen', '2026-02-01', '31-1-2027', expect.stringContaining('A; B'), 'Eerste plekken', 46_174, expect.stringMatching(/^B/), '€ 1.234,56']);
    expect(second!.slice(0, 6)).toEqual([null, null, null, null, null, null]);
    expect(third!.slice(3, 10)).toEqual([46_054, null, 'A; B', 'Begonnen', '2026-03-19', 'B', 12_500.5]);
  });

  it('reads CSV of an older program, with its byte order mark or its own code page', async () => {
    const content = 'Titel;Ingangsdatum;Partijen\r\nCafé ’t Hoekje – proef;1-2-2026;"A; B"\r\n;;\r\n';
    const expected = { headers: ['Titel', 'Ingangsdatum', 'Partijen'], rows: [{ number: 2, cells: ['Café ’t Hoekje – proef', '1-2-2026', 'A; B'] }] };
    expect(await tableIn(Buffer.from(`\uFEFF${content}`), 'register.csv')).toEqual(expected);
    const windows = Buffer.from(content.replace('’', '\u0092').replace('–', '\u0096'), 'latin1');
    expect(await tableIn(windows, 'register.csv')).toEqual(expected);
  });
});

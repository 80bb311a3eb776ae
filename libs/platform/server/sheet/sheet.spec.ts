import { strFromU8, unzipSync } from 'fflate';
import { csvSheet, type SheetCell, xlsxSheet } from './sheet.js';

const dangerous = ['=1+1', '+31', '-12,50', '@SUM(A1)', '\t=1', '\r=1', ' =HYPERLINK("http://kwaad.example")', '=1,5+2,5', '＝1+1'];

/** All that stands in a workbook, as text. */
const workbook = async (rows: SheetCell[][]) => {
  const files = unzipSync(await xlsxSheet(['kop'], rows, 'blad'));
  return Object.entries(files).map(([name, content]) => [name, strFromU8(content)] as const);
};

describe('a table to take along', () => {
  it.each(dangerous)('keeps %j from running in a workbook', async (text) => {
    const files = await workbook([[text]]);
    expect(files.some(([, content]) => /<f[ >]/.test(content))).toBe(false);
    const cells = files.filter(([name]) => /sharedStrings|sheet1/.test(name)).map(([, content]) => content).join('');
    expect(cells.replaceAll('&apos;', "'").replaceAll('&#39;', "'")).toContain(`>'${text.at(0)}`);
  });

  it.each(dangerous)('keeps %j from running in CSV', async (text) => {
    const [, line] = (await csvSheet(['kop'], [[text]])).toString().split(/\r\n/);
    expect(line).toMatch(/^"?'/);
  });

  it('leaves numbers, dates and nothing as they are', async () => {
    const rows: SheetCell[][] = [[-5, { date: '2026-06-15' }, null, { date: null }, true]];
    expect((await csvSheet(['a', 'b', 'c', 'd', 'e'], rows)).toString()).toBe('\uFEFFa;b;c;d;e\r\n-5;2026-06-15;;;true\r\n');
    const sheet = (await workbook(rows)).find(([name]) => name.endsWith('sheet1.xml'))![1];
    expect(sheet).toContain('<v>-5</v>');
    // Day 46188 since 30 December 1899 (ECMA-376) is 15 June 2026.
    expect(sheet).toContain('<v>46188</v>');
  });
});

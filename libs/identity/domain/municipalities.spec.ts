import { readFileSync } from 'node:fs';
import { municipalities } from './municipalities.js';

describe('the list of municipalities', () => {
  it('is the list of the CBS', () => {
    const [, ...rows] = readFileSync('schemas/cbs/gemeenten.csv', 'utf8').trim().split(/\r?\n/);
    expect(rows.length).toBeGreaterThan(300);
    expect(municipalities.map(({ code, name }) => `${code},${name}`)).toEqual(rows);
  });
});

import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const workspace = join(__dirname, '../../..');
const folders = globSync(['apps/web/src/texts/nl.json', 'libs/ui/texts/nl.json', 'libs/*/web/**/texts/nl.json'], { cwd: workspace }).map(dirname);

const placeholder = /\{\{\s*(\w+)\s*\}\}/g;

/** Every text by its full key, with the names of the values it takes in. */
function textsIn(file: string): Map<string, string> {
  const texts = new Map<string, string>();
  const collect = (value: unknown, key: string): void => {
    if (typeof value === 'string') texts.set(key, [...value.matchAll(placeholder)].map(([, name]) => name).sort().join());
    else Object.entries(value as object).forEach(([name, inner]) => collect(inner, key ? `${key}.${name}` : name));
  };
  collect(JSON.parse(readFileSync(join(workspace, file), 'utf8')), '');
  return texts;
}

describe.each(folders)('the texts in %s', (folder) => {
  it('exist in Dutch and in English, with the same values to fill in', () => {
    const dutch = textsIn(`${folder}/nl.json`);
    const english = textsIn(`${folder}/en.json`);

    expect(Object.fromEntries(english)).toEqual(Object.fromEntries(dutch));
  });
});

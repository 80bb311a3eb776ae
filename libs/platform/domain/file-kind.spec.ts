import { fileKindOfName, isPlainFileName } from './file-kind.js';

describe('the name of a file', () => {
  it.each([
    ['overeenkomst.pdf', 'pdf'],
    ['Begroting 2027.XLSX', 'xlsx'],
    ['foto.jpeg', 'jpg'],
    ['verslag.v2.odt', 'odt'],
  ])('%s promises %s', (name, kind) => {
    expect(fileKindOfName(name)).toBe(kind);
  });

  it.each(['setup.exe', 'macro.docm', 'pdf', 'naam.', 'x.constructor', 'pagina.html', 'tekening.svg'])('%s promises nothing that is kept', (name) => {
    expect(fileKindOfName(name)).toBeUndefined();
  });

  it.each(['Getekend – versie 2 (één).pdf', 'a.csv'])('%s is plain', (name) => {
    expect(isPlainFileName(name)).toBe(true);
  });

  it.each(['../geheim.pdf', 'map/lijst.pdf', 'C:\\lijst.pdf', 'a\u0000.pdf', 'a\n.pdf', 'a\u202Efdp.exe', '.htaccess', ' a.pdf', '', `${'a'.repeat(200)}.pdf`, '\uD800.pdf'])(
    '%j is not',
    (name) => {
      expect(isPlainFileName(name)).toBe(false);
    },
  );
});

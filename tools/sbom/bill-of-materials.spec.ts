import { describe, expect, it } from '@jest/globals';
import { type BillOfMaterials, type Component, completed, licencesOf, named, unfit } from './bill-of-materials.ts';

const component = (name: string, ...licenses: Component['licenses'] & object): Component => ({ name, version: '1.0.0', licenses });
const bill = (...components: Component[]): BillOfMaterials => ({ bomFormat: 'CycloneDX', metadata: { component: component('folder') }, components });

describe('the software bill of materials', () => {
  it('reads a licence by its identifier, its name or an expression', () => {
    expect(licencesOf(component('a', { license: { id: 'MIT' } }))).toEqual(['MIT']);
    expect(licencesOf(component('b', { expression: '(MIT AND ISC)' }))).toEqual(['MIT', 'ISC']);
    expect(licencesOf({ name: 'c', version: '1.0.0' })).toEqual([]);
  });

  it('finds what does not fit: another licence, one of two that must both be kept, or none', () => {
    const unfitting = [
      component('closed', { license: { name: 'SEE LICENSE IN file' } }),
      component('strong', { license: { id: 'AGPL-3.0-only' } }),
      component('both', { expression: 'MIT AND GPL-3.0-only' }),
      component('silent'),
    ];
    expect(unfit(bill(...unfitting)).map(({ name }) => name)).toEqual(['closed', 'strong', 'both', 'silent']);
  });

  it('accepts a component that offers a fitting licence to choose', () => {
    expect(unfit(bill(component('choice', { expression: '(MIT OR GPL-3.0-only)' })))).toEqual([]);
  });

  it('takes a licence that was read in its file, of that version alone', () => {
    const silent = (version: string): Component => ({ name: 'png-js', version });
    const { components } = completed(bill(silent('2.0.0'), silent('2.0.1'), component('png-js', { license: { id: 'ISC' } })));
    expect(components.map(licencesOf)).toEqual([['MIT'], [], ['ISC']]);
  });

  it('names the product and not the folder', () => {
    expect(named(bill()).metadata.component.name).toBe('samenspel');
  });
});

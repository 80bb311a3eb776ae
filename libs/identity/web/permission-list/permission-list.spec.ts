import { TestBed } from '@angular/core/testing';
import { permissions } from '@samenspel/identity/domain';
import { provideTestTexts } from '@samenspel/ui/testing';
import texts from '../texts/nl.json';
import { PermissionList } from './permission-list';

describe('the list of permissions', () => {
  it('shows for every permission which roles have it', async () => {
    TestBed.configureTestingModule({ providers: [provideTestTexts({ identity: texts })] });
    const fixture = TestBed.createComponent(PermissionList);
    await fixture.whenStable();
    const rows = [...(fixture.nativeElement as HTMLElement).querySelectorAll('tbody tr')];
    expect(rows).toHaveLength(Object.keys(permissions).length);
    const log = rows.find(({ textContent }) => textContent?.includes('Het logboek lezen'))!;
    expect([...log.querySelectorAll('td')].map(({ textContent }) => textContent?.trim())).toEqual(['ja', 'ja', 'nee', 'nee', 'nee', 'nee']);
  });
});

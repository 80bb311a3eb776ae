import { HttpTestingController } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import { provideTestApi } from '@samenspel/api-client/testing';
import { SessionStore } from '@samenspel/identity/web';
import { provideTestTexts } from '@samenspel/ui/testing';
import texts from '../../../texts/nl.json';
import { SearchField } from './search-field';

const partnership = { kind: 'partnership', id: 'p', partnershipId: 'p', title: 'Buurtconciërges Charlois', context: 'Rotterdam' };
const agreement = { kind: 'agreement', id: 'a', partnershipId: 'p', title: 'Begeleiding', context: 'Buurtconciërges Charlois' };

describe('the search field', () => {
  let fixture: ComponentFixture<SearchField>;
  let field: HTMLInputElement;
  let api: HttpTestingController;

  beforeEach(async () => {
    TestBed.configureTestingModule({
      providers: [
        provideRouter([{ path: '**', children: [] }]),
        provideTestApi(),
        provideTestTexts({ shell: texts }),
        { provide: SessionStore, useValue: { programmeId: signal('1') } },
      ],
    });
    api = TestBed.inject(HttpTestingController);
    fixture = TestBed.createComponent(SearchField);
    document.body.append(fixture.nativeElement);
    await fixture.whenStable();
    field = fixture.nativeElement.querySelector('input');
  });

  afterEach(() => {
    api.verify();
    fixture.nativeElement.remove();
  });

  const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
  const press = async (key: string) => {
    field.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    await fixture.whenStable();
  };
  const type = async (text: string) => {
    field.focus();
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await fixture.whenStable();
    await pause(250);
  };
  const search = async (text: string, items: object[]) => {
    await type(text);
    api.expectOne(({ url, params }) => url === '/api/v1/programmes/1/search-hits' && params.get('q') === text.trim()).flush({ items });
    await pause(0);
    await fixture.whenStable();
  };
  const options = () => [...document.querySelectorAll<HTMLElement>('[role=option]')];

  it('is a combobox with a name', () => {
    expect(field.getAttribute('role')).toBe('combobox');
    expect(field.getAttribute('aria-label')).toBe('Zoek een samenwerking of overeenkomst');
  });

  it('offers what was found as options, with what each of them is', async () => {
    await search(' buurt ', [partnership, agreement]);

    expect(field.getAttribute('aria-expanded')).toBe('true');
    expect(options().map(({ textContent }) => textContent?.trim())).toEqual([
      'Buurtconciërges CharloisSamenwerking · Rotterdam',
      'BegeleidingOvereenkomst · Buurtconciërges Charlois',
    ]);
    expect(fixture.nativeElement.querySelector('[role=status]').textContent.trim()).toBe('2 gevonden');
  });

  it('opens the chosen option by keyboard and becomes empty again', async () => {
    await search('buurt', [partnership, agreement]);
    await press('ArrowDown');
    expect(field.getAttribute('aria-activedescendant')).toBe(options()[1].id);
    await press('Enter');

    expect(TestBed.inject(Router).url).toBe('/programmes/1/partnerships/p/agreements/a');
    expect(field.value).toBe('');
    await pause(250);
  });

  it('closes on Escape', async () => {
    await search('buurt', [partnership]);
    await press('Escape');

    expect(field.getAttribute('aria-expanded')).toBe('false');
  });

  it('says so when nothing was found', async () => {
    await search('zzz', []);

    expect(document.querySelector('.nothing')?.textContent).toContain('Niets gevonden');
  });

  it('does not search for a single letter', async () => {
    await type('b');

    api.expectNone(() => true);
  });

  it('takes the focus on Ctrl K from anywhere', () => {
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'k', ctrlKey: true, bubbles: true, cancelable: true }));

    expect(document.activeElement).toBe(field);
  });
});

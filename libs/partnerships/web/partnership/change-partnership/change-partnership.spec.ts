import { HttpTestingController } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import type { PartnershipDto } from '@samenspel/api-client';
import { provideTestApi } from '@samenspel/api-client/testing';
import { SessionStore } from '@samenspel/identity/web';
import { provideTestTexts, settled } from '@samenspel/ui/testing';
import texts from '../../texts/nl.json';
import { PartnershipStore } from '../partnership.store';
import { ChangePartnershipForm } from './change-partnership';

const partnership = { id: 'p', name: 'Werk', purpose: 'Vijf plekken', phase: 'design', version: 3 } as PartnershipDto;
const address = '/api/v1/programmes/1/partnerships/p';

describe('changing a partnership', () => {
  let fixture: ComponentFixture<ChangePartnershipForm>;
  let api: HttpTestingController;
  let done: boolean;

  beforeEach(async () => {
    TestBed.configureTestingModule({
      providers: [
        provideTestApi(),
        provideTestTexts({ partnerships: texts }),
        PartnershipStore,
        { provide: SessionStore, useValue: { programmeId: signal('1') } },
      ],
    });
    api = TestBed.inject(HttpTestingController);
    TestBed.inject(PartnershipStore).open('p');
    fixture = TestBed.createComponent(ChangePartnershipForm);
    fixture.componentRef.setInput('partnership', partnership);
    done = false;
    fixture.componentInstance.changed.subscribe(() => (done = true));
    await settle();
    api.expectOne(address).flush(partnership);
    await settle();
  });

  afterEach(() => api.verify());

  const settle = () => settled(fixture);

  const page = (): HTMLElement => fixture.nativeElement;
  const purpose = () => page().querySelector('textarea')!;
  const press = async (name: string) => {
    [...page().querySelectorAll('button')].find((found) => found.textContent?.trim() === name)!.click();
    await settle();
  };
  const write = async (text: string) => {
    purpose().value = text;
    purpose().dispatchEvent(new Event('input'));
    await settle();
  };
  const refuse = async () => {
    const newer = { ...partnership, purpose: 'Acht plekken', phase: 'funding', version: 4 };
    const problem = { code: 'stale-version', title: 'Net gewijzigd', current: newer };
    api.expectOne({ method: 'PATCH', url: address }).flush(problem, { status: 412, statusText: 'Precondition Failed' });
    await settle();
  };

  it('sends the version that it was made on', async () => {
    await write('Tien plekken');
    await press('Bewaar');
    const sent = api.expectOne({ method: 'PATCH', url: address });
    expect(sent.request.headers.get('If-Match')).toBe('"3"');
    expect(sent.request.body).toEqual({ name: 'Werk', purpose: 'Tien plekken', phase: 'design' });
    sent.flush({ ...partnership, purpose: 'Tien plekken', version: 4 });
    await settle();
    expect(done).toBe(true);
  });

  it('shows what someone else made of it, keeps the own words, and saves them on the newer version', async () => {
    await write('Tien plekken');
    await press('Bewaar');
    await refuse();
    expect(page().querySelector('[role=alert]')?.textContent).toContain('Acht plekken');
    expect(purpose().value).toBe('Tien plekken');
    await press('Bewaar wat ik invulde');
    const retried = api.expectOne({ method: 'PATCH', url: address });
    expect(retried.request.headers.get('If-Match')).toBe('"4"');
    retried.flush({ ...partnership, purpose: 'Tien plekken', version: 5 });
    await settle();
    expect(done).toBe(true);
  });

  it('goes on from the newer version when that is chosen', async () => {
    await write('Tien plekken');
    await press('Bewaar');
    await refuse();
    await press('Ga verder met de nieuwe versie');
    expect(purpose().value).toBe('Acht plekken');
    expect(page().querySelector('select')!.value).toBe('funding');
  });
});

import { HttpTestingController } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { AwaitedRecognition } from '@samenspel/api-client';
import { provideTestApi } from '@samenspel/api-client/testing';
import { SessionStore } from '@samenspel/identity/web';
import { Announcer } from '@samenspel/ui';
import { provideTestTexts, settled } from '@samenspel/ui/testing';
import nl from '../texts/nl.json';
import { RecogniseMany } from './recognise-many';

const agreement = (agreementId: string): AwaitedRecognition => ({
  agreementId,
  title: `Overeenkomst ${agreementId}`,
  signedOn: '2026-06-01',
  startsOn: '2026-06-01',
  endsOn: null,
  milestoneCount: 3,
  registeredByOrganisationName: 'Gemeente',
});
const address = '/api/v1/programmes/1/partnerships/p';

describe('recognising what another party registered', () => {
  let fixture: ComponentFixture<RecogniseMany>;
  let api: HttpTestingController;

  const settle = () => settled(fixture);
  const list = async (items: AwaitedRecognition[]) => {
    api.expectOne(({ url }) => url === `${address}/awaited-recognitions`).flush({ items });
    await settle();
  };
  const open = async (items: AwaitedRecognition[], permissions: string[]) => {
    TestBed.configureTestingModule({
      providers: [
        provideRouter([]),
        provideTestApi(),
        provideTestTexts({ agreements: nl }),
        { provide: SessionStore, useValue: { programmeId: signal('1') } },
      ],
    });
    fixture = TestBed.createComponent(RecogniseMany);
    api = TestBed.inject(HttpTestingController);
    fixture.componentRef.setInput('partnershipId', 'p');
    await settle();
    api.expectOne(address).flush({ id: 'p', name: 'Buurtconciërges', permissions });
    await list(items);
  };
  const page = () => fixture.nativeElement as HTMLElement;
  const boxes = () => [...page().querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
  const tick = async (box: HTMLInputElement) => {
    box.click();
    await settle();
  };
  const button = () => page().querySelector<HTMLButtonElement>('.sam-actions button')!;
  const sent = () => api.expectOne(({ method, url }) => method === 'POST' && url === `${address}/recognitions`);

  afterEach(() => api.verify());

  it('recognises what is ticked in one go, says so and shows what is left', async () => {
    await open(['a', 'b', 'c'].map(agreement), ['agreement-recognition.give']);
    const said = jest.spyOn(TestBed.inject(Announcer), 'say');
    expect(button().getAttribute('aria-disabled')).toBe('true');
    await tick(boxes()[1]!);
    await tick(boxes()[3]!);
    expect(button().textContent!.trim()).toBe('Ja, deze 2 tekenden wij');
    button().click();
    const request = sent();
    expect(request.request.body).toEqual({ agreementIds: ['a', 'c'] });
    request.flush({ recognised: 1, passedOver: 1 });
    await settle();
    await list([agreement('b')]);
    expect(said).toHaveBeenCalledWith('Herkend: 1. Overgeslagen, want een collega was eerder: 1.');
    expect(boxes().map(({ checked }) => checked)).toEqual([false, false]);
  });

  it('ticks all that is there, and sends no more at once than the API takes', async () => {
    await open(Array.from({ length: 101 }, (_, index) => agreement(`${index}`)), ['agreement-recognition.give']);
    await tick(boxes()[0]!);
    button().click();
    const first = sent();
    expect(first.request.body.agreementIds).toHaveLength(100);
    first.flush({ recognised: 100, passedOver: 0 });
    await settle();
    const second = sent();
    expect(second.request.body.agreementIds).toEqual(['100']);
    second.flush({ recognised: 1, passedOver: 0 });
    await settle();
    await list([]);
    expect(page().textContent).toContain(nl.recogniseMany.empty.title);
  });

  it('lets a reader look and nothing else', async () => {
    await open([agreement('a')], ['agreement-recognition.read']);
    expect(boxes()).toEqual([]);
    expect(page().querySelector('button')).toBeNull();
    expect(page().querySelector('tbody a')!.getAttribute('href')).toBe('/programmes/1/partnerships/p/agreements/a');
  });
});

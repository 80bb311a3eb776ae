import { HttpTestingController } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { provideTestApi } from '@samenspel/api-client/testing';
import { SessionStore } from '@samenspel/identity/web';
import { provideTestTexts, settled } from '@samenspel/ui/testing';
import { registerImportProblemTexts } from '../../domain';
import texts from '../texts/nl.json';
import { RegisterFile } from './register-file';

describe('choosing a register', () => {
  let fixture: ComponentFixture<RegisterFile>;
  let api: HttpTestingController;

  const settle = () => settled(fixture);
  const field = () => (fixture.nativeElement as HTMLElement).querySelector('sam-field')!;
  const send = async (file: File) => {
    const input = field().querySelector('input')!;
    Object.defineProperty(input, 'files', { value: [file], configurable: true });
    input.dispatchEvent(new Event('change'));
    (fixture.nativeElement as HTMLElement).querySelector('form')!.dispatchEvent(new Event('submit'));
    await settle();
  };

  beforeEach(async () => {
    TestBed.configureTestingModule({
      providers: [
        provideRouter([]),
        provideTestApi(),
        provideTestTexts({ agreements: texts }),
        { provide: SessionStore, useValue: { programmeId: signal('1') } },
      ],
    });
    fixture = TestBed.createComponent(RegisterFile);
    api = TestBed.inject(HttpTestingController);
    await settle();
    for (const request of api.match(({ method }) => method === 'GET')) request.flush({ items: [] });
    await settle();
  });

  it.each(['register-import.type', 'register-import.unreadable', 'register-import.unpacks-too-large'] as const)('says at its field why a file is refused: %s', async (code) => {
    await send(new File(['PK'], 'register.xlsx'));
    const detail = registerImportProblemTexts[code].nl;
    api
      .expectOne(({ method }) => method === 'POST')
      .flush({ title: 'Niet goed', status: 400, code: 'invalid-input', errors: [{ pointer: '/file', code, detail }] }, { status: 400, statusText: 'Bad Request' });
    await settle();
    expect(field().textContent).toContain(detail);
    expect(field().querySelector('input')!.getAttribute('aria-invalid')).toBe('true');
  });

  it('sends nothing that is larger than a register may be', async () => {
    const large = new File([], 'register.csv');
    Object.defineProperty(large, 'size', { value: 10 * 1024 * 1024 + 1 });
    await send(large);
    expect(field().textContent).toContain(texts.import.file.tooLarge);
    api.expectNone(({ method }) => method === 'POST');
  });
});

import { HttpEventType } from '@angular/common/http';
import { HttpTestingController } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import type { AgreementDocumentDto } from '@samenspel/api-client';
import { provideTestApi } from '@samenspel/api-client/testing';
import { FileSaver, SessionStore } from '@samenspel/identity/web';
import { provideTestTexts, settled } from '@samenspel/ui/testing';
import texts from '../texts/nl.json';
import { DocumentSection } from './document-section';

const signed: AgreementDocumentDto = {
  id: 'd',
  agreementId: 'a',
  title: 'De overeenkomst',
  kind: 'contractSigned',
  fileName: 'getekend.pdf',
  mediaType: 'application/pdf',
  size: 1_300_000,
  sha256: 'ab'.repeat(32),
  organisationId: 'municipality',
  organisationName: 'Gemeente',
  recordedByName: 'Noor',
  recordedAt: '2026-11-24T09:00:00Z',
  withdrawal: null,
  own: true,
};
const address = '/api/v1/programmes/1/partnerships/p/agreements/a/documents';
const all = ['agreement-document.list', 'agreement-document.add', 'agreement-document.withdraw'];
const pdf = (name = 'verslag.pdf', size = 3) => Object.defineProperty(new File(['abc'], name), 'size', { value: size });

describe('the documents of an agreement', () => {
  let fixture: ComponentFixture<DocumentSection>;
  let api: HttpTestingController;
  const save = jest.fn();

  const open = async (permissions = all, items: AgreementDocumentDto[] = [signed]) => {
    TestBed.configureTestingModule({
      providers: [
        provideTestApi(),
        provideTestTexts({ agreements: texts }),
        { provide: SessionStore, useValue: { programmeId: signal('1') } },
        { provide: FileSaver, useValue: { save } },
      ],
    });
    fixture = TestBed.createComponent(DocumentSection);
    api = TestBed.inject(HttpTestingController);
    fixture.componentRef.setInput('partnershipId', 'p');
    fixture.componentRef.setInput('agreementId', 'a');
    fixture.componentRef.setInput('permissions', permissions);
    document.body.append(fixture.nativeElement);
    fixture.detectChanges();
    await settle();
    await list(items);
  };
  const list = async (items: AgreementDocumentDto[]) => {
    api.expectOne((request) => request.method === 'GET' && request.url === address).flush({ items });
    await settle();
  };
  const settle = () => settled(fixture);

  const page = (): HTMLElement => fixture.nativeElement;
  const button = (name: string) => [...page().querySelectorAll('button')].find(({ textContent }) => textContent?.trim().startsWith(name))!;
  const press = async (name: string) => {
    button(name).click();
    await settle();
  };
  const submit = async () => {
    page().querySelector('form')!.dispatchEvent(new Event('submit'));
    await settle();
  };
  const fileInput = () => page().querySelector<HTMLInputElement>('input[type=file]')!;
  const choose = async (file: File) => {
    Object.defineProperty(fileInput(), 'files', { value: [file], configurable: true });
    fileInput().dispatchEvent(new Event('change'));
    await settle();
  };
  const drop = async (file: File) => {
    const event = Object.assign(new Event('drop', { bubbles: true, cancelable: true }), { dataTransfer: { files: [file] } });
    page().querySelector('agreements-file-field')!.dispatchEvent(event);
    await settle();
    return event;
  };
  const errorAtFile = () => page().querySelector('agreements-file-field .sam-field-error')?.textContent?.trim();
  const upload = () => api.expectOne((request) => request.method === 'POST' && request.url === address);

  afterEach(() => {
    page().remove();
    api.verify();
    save.mockReset();
  });

  it('shows what each is, how large, who added it and when, with its whole fingerprint', async () => {
    await open();
    const text = page().textContent!.replace(/\s+/g, ' ');
    expect(text).toContain('De overeenkomst');
    expect(text).toContain('Getekende overeenkomst · 1,2 MB');
    expect(text).toContain('Noor (Gemeente), 24 nov 2026, 10:00');
    expect(page().querySelector('code')?.textContent).toBe(signed.sha256);
  });

  it('copies the fingerprint', async () => {
    const writeText = jest.fn().mockResolvedValue(undefined);
    Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
    await open();
    await press('Kopieer');
    expect(writeText).toHaveBeenCalledWith(signed.sha256);
  });

  it('says that there are none yet, and offers nothing to who may only read', async () => {
    await open(['agreement-document.list'], []);
    expect(page().textContent).toContain('Nog geen documenten.');
    expect(page().querySelectorAll('button')).toHaveLength(0);
  });

  it('sends the file with what it is, tells how far it is, and shows the list anew', async () => {
    await open();
    await press('Voeg een document toe');
    expect(document.activeElement).toBe(fileInput());
    await choose(pdf());
    await submit();
    const request = upload();
    const form = request.request.body as FormData;
    expect([(form.get('file') as File).name, form.get('kind'), form.has('title')]).toEqual(['verslag.pdf', 'contractAnnexe', false]);
    request.event({ type: HttpEventType.UploadProgress, loaded: 1, total: 4 });
    await settle();
    expect(page().querySelector('progress')?.value).toBe(25);
    expect(page().textContent).toContain('25% verstuurd');
    request.flush({ ...signed, id: 'e' });
    await settle();
    await list([{ ...signed, id: 'e', title: 'verslag.pdf' }, signed]);
    expect(page().querySelectorAll('li')).toHaveLength(2);
    expect(document.activeElement).toBe(button('Voeg een document toe'));
  });

  it('takes a file that is dropped, and names it', async () => {
    await open();
    await press('Voeg een document toe');
    expect((await drop(pdf('bijlage.docx', 2048))).defaultPrevented).toBe(true);
    expect(page().textContent).toContain('bijlage.docx (2 kB)');
    await press('Kies een ander');
    expect(page().textContent).not.toContain('bijlage.docx');
    expect(document.activeElement).toBe(fileInput());
  });

  it.each([
    ['no file', undefined, 'Kies een bestand.'],
    ['a file over 25 MB', pdf('groot.pdf', 25 * 1024 * 1024 + 1), 'Dit bestand is groter dan 25 MB. Kies een kleiner bestand.'],
    ['a kind that is not kept', pdf('tekening.svg'), 'Dit soort bestand bewaren we niet. Kies er een dat eindigt op pdf, docx, xlsx, odt, ods, png, jpg, txt of csv.'],
  ])('refuses %s at its field before anything is sent', async (_, file, detail) => {
    await open();
    await press('Voeg een document toe');
    if (file) await choose(file);
    await submit();
    expect(errorAtFile()).toBe(detail);
  });

  it.each([
    ['file.content-differs', 400, 'Wat er in dit bestand zit, past niet bij pdf.'],
    ['file.unpacks-too-large', 400, 'Uitgepakt is dit bestand veel groter dan het lijkt.'],
    ['file.malware', 400, 'De virusscanner houdt dit bestand tegen.'],
    ['file.scanner-unavailable', 503, 'De virusscanner is even niet bereikbaar.'],
    ['file.too-large', 413, 'Dit bestand is groter dan 25 MB.'],
  ])('shows at its field what the API refuses: %s; what was filled in stays', async (code, status, detail) => {
    await open();
    await press('Voeg een document toe');
    await choose(pdf());
    const title = page().querySelector<HTMLInputElement>('input[maxlength="200"]')!;
    title.value = 'Verslag';
    title.dispatchEvent(new Event('input'));
    await submit();
    upload().flush({ title: 'Niet bewaard', status, code: 'invalid-input', errors: [{ pointer: '/file', code, detail }] }, { status, statusText: 'Refused' });
    await settle();
    expect(errorAtFile()).toBe(detail);
    expect(title.value).toBe('Verslag');
    expect(page().querySelector('progress')).toBeNull();
  });

  it('downloads under the name of the file', async () => {
    await open();
    await press('Download');
    const content = new Blob(['x']);
    api.expectOne(`${address}/d/content`).flush(content);
    await settle();
    expect(save).toHaveBeenCalledWith(content, 'getekend.pdf');
  });

  it('withdraws with a reason, after which it says that it counts no longer', async () => {
    await open();
    await press('Trek in');
    const reason = page().querySelector('textarea')!;
    expect(document.activeElement).toBe(reason);
    reason.value = 'Er is een nieuwe versie';
    reason.dispatchEvent(new Event('input'));
    await submit();
    const request = api.expectOne(`${address}/d/withdrawal`);
    expect(request.request.body).toEqual({ reason: 'Er is een nieuwe versie' });
    const withdrawal = { reason: 'Er is een nieuwe versie', recordedByName: 'Noor', recordedAt: '2026-11-24T10:00:00Z' };
    request.flush({ ...signed, withdrawal });
    await settle();
    await list([{ ...signed, withdrawal }]);
    expect(page().textContent).toContain('telt niet meer');
    expect(button('Trek in')).toBeUndefined();
  });

  it('lets nobody withdraw what another organisation added', async () => {
    await open(all, [{ ...signed, own: false }]);
    expect(button('Trek in')).toBeUndefined();
  });
});

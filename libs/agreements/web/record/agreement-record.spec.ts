import { HttpTestingController } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import type { AgreementRecordHead } from '@samenspel/api-client';
import { provideTestApi } from '@samenspel/api-client/testing';
import { FileSaver, SessionStore } from '@samenspel/identity/web';
import { provideTestTexts, settled } from '@samenspel/ui/testing';
import texts from '../texts/nl.json';
import { AgreementRecord } from './agreement-record';

const hash = 'a1b2c3d4e5f60718'.repeat(4);
const address = '/api/v1/programmes/1/partnerships/p/agreements/a';

describe('the record of an agreement', () => {
  let fixture: ComponentFixture<AgreementRecord>;
  let api: HttpTestingController;
  const save = jest.fn();
  const writeText = jest.fn();

  const settle = () => settled(fixture);
  const page = () => fixture.nativeElement as HTMLElement;
  const press = async (words: string) => {
    [...page().querySelectorAll('button')].find((button) => button.textContent!.includes(words))!.click();
    await settle();
  };

  const open = async (head: AgreementRecordHead) => {
    Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
    TestBed.configureTestingModule({
      providers: [
        provideTestApi(),
        provideTestTexts({ agreements: texts }),
        { provide: SessionStore, useValue: { programmeId: signal('1') } },
        { provide: FileSaver, useValue: { save } },
      ],
    });
    fixture = TestBed.createComponent(AgreementRecord);
    api = TestBed.inject(HttpTestingController);
    fixture.componentRef.setInput('partnershipId', 'p');
    fixture.componentRef.setInput('agreementId', 'a');
    fixture.detectChanges();
    await settle();
    api.expectOne(`${address}/record-head`).flush(head);
    await settle();
  };

  const kept = { links: 5, headHash: hash, recordedAt: '2026-11-24T08:36:00.000Z' };

  it('shows how much is in it and the beginning of its fingerprint', async () => {
    await open(kept);
    expect(page().textContent).toContain('5 feiten vastgelegd, het laatste op 24 nov 2026, 09:36');
    expect(page().textContent).toContain('a1b2 c3d4 e5f6 0718 …');
  });

  it('copies the whole fingerprint', async () => {
    await open(kept);
    writeText.mockResolvedValue(undefined);
    await press('Kopieer');
    expect(writeText).toHaveBeenCalledWith(hash);
    expect(page().querySelector('details')!.open).toBe(false);
  });

  it('shows the whole fingerprint where the clipboard is closed', async () => {
    await open(kept);
    writeText.mockRejectedValue(new Error('denied'));
    await press('Kopieer');
    expect(page().querySelector('details')!.open).toBe(true);
    expect(page().querySelector('.whole')!.textContent).toBe(hash);
  });

  it('gives the record as a file, and looks again where it ends', async () => {
    await open(kept);
    await press('Download');
    api.expectOne(`${address}/record`).flush({ format: 'samenspel-agreement-record' });
    await settle();
    expect(save).toHaveBeenCalledWith(expect.any(Blob), 'samenspel-record.json');
    api.expectOne(`${address}/record-head`).flush({ ...kept, links: 6 });
    await settle();
    expect(page().textContent).toContain('6 feiten');
  });

  it('says so when the record has still to be begun', async () => {
    await open({ links: 0, headHash: null, recordedAt: null });
    expect(page().textContent).toContain('Het dossier wordt begonnen.');
    expect(page().querySelector('button')).toBeNull();
  });
});

import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideTestApi } from '@samenspel/api-client/testing';
import { provideTestTexts } from '@samenspel/ui/testing';
import texts from '../texts/nl.json';
import { OperationPage } from './operation';

const operation = {
  queue: { waiting: 1234, active: 2, delayed: 3, failed: 4, oldestWaitSeconds: 56 },
  events: { waiting: 0, oldestWaitSeconds: 0 },
  mail: { waiting: 7, oldestWaitSeconds: 8, dropped: 9 },
  databaseBytes: 12_000_001,
};

describe('the page of operators', () => {
  async function shown(answer: (api: HttpTestingController) => void): Promise<string> {
    TestBed.configureTestingModule({
      providers: [provideTestApi(), provideTestTexts({ identity: texts })],
    });
    const fixture = TestBed.createComponent(OperationPage);
    fixture.detectChanges();
    await new Promise((resolve) => setTimeout(resolve));
    answer(TestBed.inject(HttpTestingController));
    await new Promise((resolve) => setTimeout(resolve));
    fixture.detectChanges();
    return (fixture.nativeElement as HTMLElement).textContent!.replace(/\s+/g, ' ');
  }

  it('shows how much waits, for how long, and what was given up', async () => {
    const text = await shown((api) => api.expectOne('/api/v1/operation').flush(operation));
    expect(text).toContain('Taken1.23456 s4');
    expect(text).toContain('Mail78 s9');
    expect(text).toContain('13 MB');
  });

  it('tells what is wrong, and offers to look again', async () => {
    const text = await shown((api) => api.expectOne('/api/v1/operation').error(new ProgressEvent('error')));
    expect(text).not.toContain('Taken');
  });
});

import { HttpErrorResponse } from '@angular/common/http';
import { TestBed } from '@angular/core/testing';
import { provideTestTexts } from '../testing/test-texts';
import { Download } from './download';

describe('a button that gives a file', () => {
  const show = async (file: () => Promise<void>) => {
    TestBed.configureTestingModule({ providers: [provideTestTexts()] });
    const fixture = TestBed.createComponent(Download);
    fixture.componentRef.setInput('file', file);
    await fixture.whenStable();
    const page: HTMLElement = fixture.nativeElement;
    const press = async () => {
      page.querySelector('button')!.click();
      await fixture.whenStable();
    };
    return { fixture, page, press };
  };

  it('is pressed once at a time', async () => {
    let finish = () => {};
    const file = jest.fn(() => new Promise<void>((resolve) => (finish = resolve)));
    const { fixture, page, press } = await show(file);
    await press();
    await press();
    expect(file).toHaveBeenCalledTimes(1);
    expect(page.querySelector('button')!.getAttribute('aria-disabled')).toBe('true');
    finish();
    await new Promise((resolve) => setTimeout(resolve));
    await fixture.whenStable();
    expect(page.querySelector('button')!.getAttribute('aria-disabled')).toBeNull();
  });

  it('says what kept the file from coming, until it is tried again', async () => {
    const refused = new HttpErrorResponse({ status: 409, error: { title: 'Te veel om mee te nemen', status: 409, code: 'too-many' } });
    const file = jest.fn<Promise<void>, []>().mockRejectedValueOnce(refused).mockResolvedValue(undefined);
    const { page, press } = await show(file);
    await press();
    expect(page.querySelector('sam-problem')!.textContent).toContain('Te veel om mee te nemen');
    await press();
    expect(page.querySelector('sam-problem')).toBeNull();
  });
});

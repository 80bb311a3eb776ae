import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Card } from '../card/card';
import { provideTestTexts } from '../testing/test-texts';
import { Contents } from './contents';

@Component({
  imports: [Card, Contents],
  template: `
    <main>
      <sam-contents />
      <sam-card heading="Mijlpalen" />
      @if (loaded()) {
        <sam-card heading="Toezeggingen" />
      }
      <sam-card />
      <dialog><h2 id="asked">Voeg een toezegging toe</h2></dialog>
    </main>
  `,
})
class Page {
  readonly loaded = signal(false);
}

describe('what stands on a page', () => {
  it('is what is there when it is opened, and leads to the heading', async () => {
    TestBed.configureTestingModule({ providers: [provideTestTexts()] });
    const fixture = TestBed.createComponent(Page);
    const page: HTMLElement = fixture.nativeElement;
    document.body.append(page);
    await fixture.whenStable();
    fixture.componentInstance.loaded.set(true);
    await fixture.whenStable();
    const details = page.querySelector('details')!;
    details.open = true;
    details.dispatchEvent(new Event('toggle'));
    await fixture.whenStable();
    const links = [...page.querySelectorAll<HTMLAnchorElement>('details a')];
    expect(links.map(({ textContent }) => textContent)).toEqual(['Mijlpalen', 'Toezeggingen']);
    links[1]!.click();
    expect(details.open).toBe(false);
    expect(document.activeElement!.textContent).toBe('Toezeggingen');
    page.remove();
  });
});

import fc from 'fast-check';
import { html } from './html.js';

describe('the html template', () => {
  it('escapes every text, in content and in attributes', () => {
    const text = `<script>alert("1")</script> & 'x'`;
    expect(html`<p title="${text}">${text}</p>`.toString()).not.toMatch(/<script|"1"|& '/);
  });

  it('keeps markup made by itself, joins lists and leaves out nothingness', () => {
    expect(html`<ul>${[1, 2].map((n) => html`<li>${n}</li>`)}</ul>${null}${false}${undefined}`.toString()).toBe(
      '<ul><li>1</li><li>2</li></ul>',
    );
  });

  it('lets no character of a text become markup', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const written = html`<p>${text}</p>`.toString().slice(3, -4);
        expect(written).not.toMatch(/[<>"']|&(?!(amp|lt|gt|quot|#39);)/);
      }),
    );
  });
});

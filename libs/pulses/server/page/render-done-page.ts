import { dateInWords } from '@samenspel/platform/domain';
import { latestReleaseDate } from '@samenspel/pulses/domain';
import { html } from './html.js';
import { renderDocument, renderRules, sayIn } from './pulse-page-layout.js';
import type { DonePage } from './pulse-page-model.js';
import { pulsePageTexts as texts } from './pulse-page-texts.js';

/** After the last post: the answers are in, and this is what happens with them. It repeats no answer. */
export function renderDonePage({ language, partnership, closesOn, organisation }: DonePage): string {
  const say = sayIn(language);
  return renderDocument({
    language,
    title: [say(texts.doneHeading), partnership],
    header: html`<p>${partnership}</p>`,
    main: html`<div class="done">${check}<h1>${say(texts.doneHeading)}</h1>
<p class="lead">${organisation === undefined ? say(texts.doneLead) : say(texts.statementDone, { organisation })}</p></div>
<section class="card" aria-labelledby="next"><h2 id="next">${say(texts.doneNextHeading)}</h2>
${renderRules([
      say(texts.doneCloses, { date: dateInWords(closesOn, language) }),
      say(texts.doneReleased, { date: dateInWords(latestReleaseDate(closesOn), language) }),
      say(texts.doneReminder),
    ])}</section>
<p class="small">${say(texts.doneClose)}</p>`,
  });
}

/** Lucide, ISC licence. */
const check = html`<svg class="icon large" viewBox="0 0 24 24" width="44" height="44" aria-hidden="true"><circle cx="12" cy="12" r="10"/><path d="m8 12 3 3 5-6"/></svg>`;

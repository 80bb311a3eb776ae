import { html } from './html.js';
import { pulseField } from './pulse-form.js';
import { lock, renderDocument, renderForm, renderLanguageSwitch, renderModeRules, sayIn, writeDate } from './pulse-page-layout.js';
import type { IntroPage } from './pulse-page-model.js';
import { pulsePageTexts as texts } from './pulse-page-texts.js';

/** The page that a link from the mail opens: who asks, how answers are treated, until when. Opening changes nothing. */
export function renderIntroPage(page: IntroPage): string {
  const { language, partnership, organiser, closesOn, mode, instrument } = page;
  const say = sayIn(language);
  const modeHeading = mode.kind === 'anonymous' ? texts.anonymousHeading : texts.statementHeading;
  const content = html`<h1>${say(texts.introHeading)}</h1>
<p class="lead">${say(mode.kind === 'anonymous' ? texts.introLead : texts.statementLead, { organiser, partnership, organisation: mode.kind === 'anonymous' ? '' : mode.organisation })}</p>
<ul class="facts">
<li>${clock}${say(mode.kind === 'anonymous' ? texts.introLength : texts.statementLength, { count: instrument.items.length })}</li>
<li>${calendar}${say(texts.introCloses, { date: writeDate(closesOn, language) })}</li>
</ul>
<section class="card" aria-labelledby="mode"><h2 id="mode">${mode.kind === 'anonymous' ? lock : null}${say(modeHeading)}</h2>${renderModeRules(mode, say)}</section>
<div class="actions"><button class="button wide" name="${pulseField.go}" value="start">${say(texts.introStart)}</button></div>
<p class="small">${say(mode.kind === 'anonymous' ? texts.introSends : texts.statementSends)}</p>`;
  return renderDocument({
    language,
    title: [say(texts.introHeading), partnership],
    header: html`<p>${partnership}</p>`,
    main: renderForm(page, 'intro', undefined, content),
    footer: renderLanguageSwitch(language),
  });
}

/** Lucide, ISC licence. */
const clock = html`<svg class="icon" viewBox="0 0 24 24" width="20" height="20" aria-hidden="true"><circle cx="12" cy="12" r="10"/><path d="M12 6v6l4 2"/></svg>`;
const calendar = html`<svg class="icon" viewBox="0 0 24 24" width="20" height="20" aria-hidden="true"><path d="M8 2v4M16 2v4M3 10h18"/><rect width="18" height="18" x="3" y="4" rx="2"/></svg>`;

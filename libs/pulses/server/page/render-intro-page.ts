import { dateInWords, type Language } from '@samenspel/platform/domain';
import { pulseQuestions } from '@samenspel/pulses/domain';
import type { RatedOrganisation } from '@samenspel/pulses/domain';
import { html } from './html.js';
import { pulseField } from './pulse-form.js';
import { lock, renderDocument, renderForm, renderLanguageSwitch, renderModeRules, sayIn } from './pulse-page-layout.js';
import type { IntroPage } from './pulse-page-model.js';
import { pulsePageTexts as texts } from './pulse-page-texts.js';

const secondsAStatement = 7;

/** The page that a link from the mail opens: who asks, how answers are treated, until when. Opening changes nothing. */
export function renderIntroPage(page: IntroPage): string {
  const { language, partnership, organiser, closesOn, mode, instrument, targets } = page;
  const say = sayIn(language);
  const count = pulseQuestions(instrument, targets).length;
  const minutes = Math.max(1, Math.round((count * secondsAStatement) / 60));
  const anonymousLength = minutes === 1 ? texts.introLength : texts.introLongerLength;
  const length = mode.kind === 'anonymous' ? anonymousLength : texts.statementLength;
  const modeHeading = mode.kind === 'anonymous' ? texts.anonymousHeading : texts.statementHeading;
  const content = html`<h1>${say(texts.introHeading)}</h1>
<p class="lead">${say(mode.kind === 'anonymous' ? texts.introLead : texts.statementLead, { organiser, partnership, organisation: mode.kind === 'anonymous' ? '' : mode.organisation })}</p>
<ul class="facts">
<li>${clock}${say(length, { count, minutes })}</li>
${instrument.kind === 'coordination' ? html`<li>${organisations}<span>${say(texts.introTargets, { organisations: listed(targets, language) })}</span></li>` : null}
<li>${calendar}${say(texts.introCloses, { date: dateInWords(closesOn, language) })}</li>
</ul>
<section class="card" aria-labelledby="mode"><h2 id="mode">${mode.kind === 'anonymous' ? lock : null}${say(modeHeading)}</h2>${renderModeRules(mode, say)}</section>
<div class="actions"><button class="button wide" name="${pulseField.go}" value="start">${say(texts.introStart)}</button></div>
<p><button class="quiet wide" name="${pulseField.go}" value="all">${say(texts.introAll)}</button></p>
<p class="small">${say(mode.kind === 'anonymous' ? texts.introSends : texts.statementSends)}</p>`;
  return renderDocument({
    language,
    title: [say(texts.introHeading), partnership],
    header: html`<p>${partnership}</p>`,
    main: renderForm(page, 'intro', [], content),
    footer: renderLanguageSwitch(language),
  });
}

function listed(targets: readonly RatedOrganisation[], language: Language): string {
  return new Intl.ListFormat(language).format(targets.map(({ name }) => name));
}

/** Lucide, ISC licence. */
const clock = html`<svg class="icon" viewBox="0 0 24 24" width="20" height="20" aria-hidden="true"><circle cx="12" cy="12" r="10"/><path d="M12 6v6l4 2"/></svg>`;
const calendar = html`<svg class="icon" viewBox="0 0 24 24" width="20" height="20" aria-hidden="true"><path d="M8 2v4M16 2v4M3 10h18"/><rect width="18" height="18" x="3" y="4" rx="2"/></svg>`;
const organisations = html`<svg class="icon" viewBox="0 0 24 24" width="20" height="20" aria-hidden="true"><path d="M6 22V4a2 2 0 0 1 2-2h8a2 2 0 0 1 2 2v18M2 22h20M10 6h4M10 10h4M10 14h4M10 18h4"/></svg>`;

import { doNotKnow, longestReason, pulseProblemTexts } from '@samenspel/pulses/domain';
import type { Instrument, StatementError } from '@samenspel/pulses/domain';
import { html } from './html.js';
import { pulseField } from './pulse-form.js';
import { renderDocument, renderErrorSummary, renderForm, renderLanguageSwitch, renderPromise, sayIn } from './pulse-page-layout.js';
import type { ErrorLink, Say } from './pulse-page-layout.js';
import type { ReviewPage } from './pulse-page-model.js';
import { pulsePageTexts as texts } from './pulse-page-texts.js';

/** All answers before they are sent, each with a button to change it. */
export function renderReviewPage(page: ReviewPage): string {
  const { language, partnership, mode, instrument, answers, reasons, errors } = page;
  const say = sayIn(language);
  const rows = instrument.items.map(({ code, wording }, place) => {
    const answer = answers[code];
    const change = say(texts.reviewChangeQuestion, { number: place + 1 });
    return html`<li class="row"><p class="asked">${wording[language]}</p>
<p class="${answer === undefined ? 'answer missing' : 'answer'}">${answer === undefined ? say(texts.reviewMissing) : labelOf(instrument, answer, say)}</p>
${reasons[code] === undefined ? null : html`<p class="said">${reasons[code]}</p>`}
<button class="quiet" id="change-${code}" name="${pulseField.go}" value="change-${place + 1}">${say(texts.reviewChange)} <span class="hidden">${change}</span></button></li>`;
  });
  const content = html`<button class="default" name="${pulseField.go}" value="submit" tabindex="-1" aria-hidden="true"></button>
${renderErrorSummary(errorLinks(instrument, errors, say), say)}
<h1>${say(texts.reviewHeading)}</h1>
<p class="lead">${say(mode.kind === 'anonymous' ? texts.reviewLead : texts.statementReviewLead)}</p>
<ol class="review">${rows}</ol>
<div class="actions">
<button class="button second" name="${pulseField.go}" value="back">${say(texts.back)}</button>
<button class="button" name="${pulseField.go}" value="submit">${say(mode.kind === 'anonymous' ? texts.reviewSend : texts.statementSign)}</button>
</div>`;
  return renderDocument({
    language,
    title: [...(errors.length > 0 ? [say(texts.error)] : []), say(texts.reviewHeading), partnership],
    header: html`<p>${partnership}</p>`,
    main: renderForm(page, 'review', undefined, content),
    footer: [renderPromise(page.mode, say), renderLanguageSwitch(language)],
  });
}

/** Faults in items that do not exist have no place on the page: they lead to its heading and fall away on resending. */
function errorLinks(instrument: Instrument, errors: readonly StatementError[], say: Say): readonly ErrorLink[] {
  return errors.map(({ pointer, code }) => {
    const place = instrument.items.findIndex((item) => [`/answers/${item.code}`, `/reasons/${item.code}`].includes(pointer));
    const fault = say(pulseProblemTexts[code], { most: longestReason });
    if (place < 0) return { href: '#main', text: fault };
    const number = say(texts.reviewChangeQuestion, { number: place + 1 });
    const asked = `${number[0]!.toUpperCase()}${number.slice(1)}`;
    return { href: `#change-${instrument.items[place]!.code}`, text: `${asked}: ${fault}` };
  });
}

function labelOf({ scale }: Instrument, answer: string, say: Say): string {
  if (answer === doNotKnow) return say(scale.doNotKnow);
  const option = scale.options.find(({ value }) => String(value) === answer);
  return option ? say(option.label) : say(texts.reviewMissing);
}

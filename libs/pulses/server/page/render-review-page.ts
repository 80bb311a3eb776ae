import { answerPointer, doNotKnow, longestReason, pulseProblemTexts, pulseQuestions, questionWording } from '@samenspel/pulses/domain';
import type { Instrument, PulseQuestion, StatementError } from '@samenspel/pulses/domain';
import { html } from './html.js';
import type { Html } from './html.js';
import { pulseField } from './pulse-form.js';
import { renderDocument, renderErrorSummary, renderForm, renderLanguageSwitch, renderPromise, sayIn } from './pulse-page-layout.js';
import type { ErrorLink, Say } from './pulse-page-layout.js';
import type { ReviewPage } from './pulse-page-model.js';
import { pulsePageTexts as texts } from './pulse-page-texts.js';
import { renderByOrganisation } from './render-questions-by-organisation.js';

/** All answers before they are sent, each with a button to change it. */
export function renderReviewPage(page: ReviewPage): string {
  const { language, partnership, mode, instrument, targets, errors } = page;
  const say = sayIn(language);
  const questions = pulseQuestions(instrument, targets);
  const content = html`<button class="default" name="${pulseField.go}" value="submit" tabindex="-1" aria-hidden="true"></button>
${renderErrorSummary(errorLinks(questions, errors, say), say)}
<h1>${say(texts.reviewHeading)}</h1>
<p class="lead">${say(mode.kind === 'anonymous' ? texts.reviewLead : texts.statementReviewLead)}</p>
${renderByOrganisation(
    questions,
    (numbered) =>
      html`<ol class="review">${numbered.map(({ question, number }) => renderRow(page, question, number, say))}</ol>`,
    say,
  )}
<div class="actions">
<button class="button second" name="${pulseField.go}" value="back">${say(texts.back)}</button>
<button class="button" name="${pulseField.go}" value="submit">${say(mode.kind === 'anonymous' ? texts.reviewSend : texts.statementSign)}</button>
</div>`;
  return renderDocument({
    language,
    title: [...(errors.length > 0 ? [say(texts.error)] : []), say(texts.reviewHeading), partnership],
    header: html`<p>${partnership}</p>`,
    main: renderForm(page, 'review', [], content),
    footer: [renderPromise(page.mode, say), renderLanguageSwitch(language)],
  });
}

function renderRow({ instrument, language, answers, reasons }: ReviewPage, question: PulseQuestion, number: number, say: Say): Html {
  const answer = answers[question.key];
  return html`<li class="row"><p class="asked">${questionWording(question, language)}</p>
<p class="${answer === undefined ? 'answer missing' : 'answer'}">${answer === undefined ? say(texts.reviewMissing) : labelOf(instrument, answer, say)}</p>
${reasons[question.key] === undefined ? null : html`<p class="said">${reasons[question.key]}</p>`}
<button class="quiet" id="change-${question.key}" name="${pulseField.go}" value="change-${number}">${say(texts.reviewChange)} <span class="hidden">${say(texts.reviewChangeQuestion, { number })}</span></button></li>`;
}

/** Faults in questions that are not asked have no place on the page: they lead to its heading and fall away on resending. */
function errorLinks(questions: readonly PulseQuestion[], errors: readonly StatementError[], say: Say): readonly ErrorLink[] {
  return errors.map(({ pointer, code }) => {
    const place = questions.findIndex(({ key }) => pointer === answerPointer(key) || pointer === `/reasons/${key}`);
    const error = say(pulseProblemTexts[code], { most: longestReason });
    if (place < 0) return { href: '#main', text: error };
    return { href: `#change-${questions[place]!.key}`, text: say(texts.questionError, { number: place + 1, error }) };
  });
}

function labelOf({ scale }: Instrument, answer: string, say: Say): string {
  if (answer === doNotKnow) return say(scale.doNotKnow);
  const option = scale.options.find(({ value }) => String(value) === answer);
  return option ? say(option.label) : say(texts.reviewMissing);
}

import { pulseQuestions, questionWording } from '@samenspel/pulses/domain';
import { html } from './html.js';
import { pulseField } from './pulse-form.js';
import {
  renderDocument,
  renderErrorSummary,
  renderForm,
  renderLanguageSwitch,
  renderPromise,
  sayIn,
} from './pulse-page-layout.js';
import type { QuestionPage } from './pulse-page-model.js';
import { pulsePageTexts as texts } from './pulse-page-texts.js';
import { faultLinks, renderQuestion } from './render-question.js';

/** One question. Throws a RangeError when the instrument has no question of that number. */
export function renderQuestionPage(page: QuestionPage): string {
  const { language, partnership, instrument, targets, number, fromReview } = page;
  const questions = pulseQuestions(instrument, targets);
  const question = questions[number - 1];
  if (!question) throw new RangeError(`There is no question ${number}`);
  const say = sayIn(language);
  const progress = say(texts.progress, { number, count: questions.length });
  const { organisation } = question;
  const wording = questionWording(question, language);
  const about = organisation && html`<span class="about">${say(texts.about, { organisation: organisation.name })}</span> `;
  const links = faultLinks(page, question, page, say);
  const content = html`${fromReview ? html`<input type="hidden" name="${pulseField.from}" value="review">` : null}
<button class="default" name="${pulseField.go}" value="next" tabindex="-1" aria-hidden="true"></button>
${renderErrorSummary(links, say)}
${renderQuestion(page, question, html`<h1>${about}${wording}</h1>`, page, say)}
<div class="actions">
<button class="button second" name="${pulseField.go}" value="back">${say(texts.back)}</button>
<button class="button" name="${pulseField.go}" value="next">${say(fromReview ? texts.toReview : texts.next)}</button>
</div>`;
  return renderDocument({
    language,
    title: [...(links.length > 0 ? [say(texts.error)] : []), progress, partnership],
    header: html`<p>${partnership}</p><p class="count">${progress}</p><progress max="${questions.length}" value="${number}" aria-label="${progress}"></progress>`,
    main: renderForm(page, `question-${number}`, [question], content),
    footer: [renderPromise(page.mode, say), renderLanguageSwitch(language)],
  });
}

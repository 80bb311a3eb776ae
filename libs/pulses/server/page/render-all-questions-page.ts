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
import type { AllQuestionsPage } from './pulse-page-model.js';
import { pulsePageTexts as texts } from './pulse-page-texts.js';
import { faultsAt } from './question-faults.js';
import { faultLinks, renderQuestion } from './render-question.js';
import { renderByOrganisation } from './render-questions-by-organisation.js';

/** All questions under each other, for who would rather see them at once. */
export function renderAllQuestionsPage(page: AllQuestionsPage): string {
  const { language, partnership, instrument, targets, errors } = page;
  const say = sayIn(language);
  const questions = pulseQuestions(instrument, targets);
  const errorLinks = questions.flatMap((question, place) =>
    faultLinks(page, question, faultsAt(question.key, errors), say).map(({ href, text }) => ({
      href,
      text: say(texts.questionError, { number: place + 1, error: text }),
    })),
  );
  const content = html`<button class="default" name="${pulseField.go}" value="review" tabindex="-1" aria-hidden="true"></button>
${renderErrorSummary(errorLinks, say)}
<h1>${say(texts.allHeading)}</h1>
${renderByOrganisation(
    questions,
    (numbered) =>
      html`<div class="questions">${numbered.map(({ question, number }) => {
        const legend = html`<span class="asking">${number}. ${questionWording(question, language)}</span>`;
        return renderQuestion(page, question, legend, faultsAt(question.key, errors), say);
      })}</div>`,
    say,
  )}
<div class="actions">
<button class="button second" name="${pulseField.go}" value="back">${say(texts.back)}</button>
<button class="button" name="${pulseField.go}" value="review">${say(texts.toReview)}</button>
</div>`;
  return renderDocument({
    language,
    title: [...(errors.length > 0 ? [say(texts.error)] : []), say(texts.allHeading), partnership],
    header: html`<p>${partnership}</p>`,
    main: renderForm(page, 'all', questions, content),
    footer: [renderPromise(page.mode, say), renderLanguageSwitch(language)],
  });
}

import { doNotKnow, pulseProblemTexts } from '@samenspel/pulses/domain';
import type { Item, Scale } from '@samenspel/pulses/domain';
import { html } from './html.js';
import type { Html } from './html.js';
import { pulseField } from './pulse-form.js';
import {
  renderDocument,
  renderErrorSummary,
  renderForm,
  renderLanguageSwitch,
  renderPromise,
  sayIn,
} from './pulse-page-layout.js';
import type { Say } from './pulse-page-layout.js';
import type { QuestionPage } from './pulse-page-model.js';
import { pulsePageTexts as texts } from './pulse-page-texts.js';

/** One question. Throws a RangeError when the instrument has no question of that number. */
export function renderQuestionPage(page: QuestionPage): string {
  const { language, partnership, instrument, number, fromReview, error } = page;
  const item = instrument.items[number - 1];
  if (!item) throw new RangeError(`There is no question ${number}`);
  const say = sayIn(language);
  const progress = say(texts.progress, { number, count: instrument.items.length });
  const errorText = error && say(pulseProblemTexts[error]);
  const content = html`${fromReview ? html`<input type="hidden" name="${pulseField.from}" value="review">` : null}
<button class="default" name="${pulseField.go}" value="next" tabindex="-1" aria-hidden="true"></button>
${renderErrorSummary(errorText ? [{ href: `#${optionId(item, instrument.scale.options[0]?.value)}`, text: errorText }] : [], say)}
<fieldset${errorText ? html` aria-describedby="error"` : null}>
<legend><h1>${item.wording[language]}</h1></legend>
${errorText ? html`<p class="error" id="error"><span class="hidden">${say(texts.error)}: </span>${errorText}</p>` : null}
${renderOptions(item, instrument.scale, page.answers[item.code], say)}
</fieldset>
<div class="actions">
<button class="button second" name="${pulseField.go}" value="back">${say(texts.back)}</button>
<button class="button" name="${pulseField.go}" value="next">${say(fromReview ? texts.toReview : texts.next)}</button>
</div>`;
  return renderDocument({
    language,
    title: [...(errorText ? [say(texts.error)] : []), progress, partnership],
    header: html`<p>${partnership}</p><p class="count">${progress}</p><progress max="${instrument.items.length}" value="${number}" aria-label="${progress}"></progress>`,
    main: renderForm(page, `question-${number}`, item.code, content),
    footer: [renderPromise(page.mode, say), renderLanguageSwitch(language)],
  });
}

function renderOptions(item: Item, scale: Scale, chosen: string | undefined, say: Say): Html {
  const options = [
    ...scale.options.map(({ value, label }) => ({ value: String(value), label: say(label) })),
    { value: doNotKnow, label: say(scale.doNotKnow) },
  ];
  return html`${options.map(
    ({ value, label }) =>
      html`<label class="option"><input type="radio" id="${optionId(item, value)}" name="${pulseField.answer}${item.code}" value="${value}"${value === chosen ? html` checked` : null}><span>${label}</span></label>`,
  )}`;
}

function optionId(item: Item, value: string | number | undefined): string {
  return `answer-${item.code}-${value}`;
}

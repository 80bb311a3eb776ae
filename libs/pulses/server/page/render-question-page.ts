import { doNotKnow, longestReason, pulseProblemTexts } from '@samenspel/pulses/domain';
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
  const { language, partnership, instrument, number, fromReview, error, reasonError } = page;
  const item = instrument.items[number - 1];
  if (!item) throw new RangeError(`There is no question ${number}`);
  const say = sayIn(language);
  const progress = say(texts.progress, { number, count: instrument.items.length });
  const errorText = error && say(pulseProblemTexts[error]);
  const reasonText = reasonError && say(pulseProblemTexts[reasonError], { most: longestReason });
  const links = [
    ...(errorText ? [{ href: `#${optionId(item, instrument.scale.options[0]?.value)}`, text: errorText }] : []),
    ...(reasonText ? [{ href: `#${reasonId(item)}`, text: reasonText }] : []),
  ];
  const content = html`${fromReview ? html`<input type="hidden" name="${pulseField.from}" value="review">` : null}
<button class="default" name="${pulseField.go}" value="next" tabindex="-1" aria-hidden="true"></button>
${renderErrorSummary(links, say)}
<fieldset${errorText ? html` aria-describedby="error"` : null}>
<legend><h1>${item.wording[language]}</h1></legend>
${errorText ? html`<p class="error" id="error"><span class="hidden">${say(texts.error)}: </span>${errorText}</p>` : null}
${renderOptions(item, instrument.scale, page.answers[item.code], say)}
</fieldset>
${page.mode.kind === 'joint-statement' ? renderReason(item, page.reasons[item.code], reasonText, say) : null}
<div class="actions">
<button class="button second" name="${pulseField.go}" value="back">${say(texts.back)}</button>
<button class="button" name="${pulseField.go}" value="next">${say(fromReview ? texts.toReview : texts.next)}</button>
</div>`;
  return renderDocument({
    language,
    title: [...(links.length > 0 ? [say(texts.error)] : []), progress, partnership],
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

/** Room for a few sentences, which everyone will read beside the answer. */
function renderReason(item: Item, written: string | undefined, error: string | undefined, say: Say): Html {
  const id = reasonId(item);
  return html`<div class="reason"><label for="${id}">${say(texts.reasonLabel)}</label>
<p class="hint" id="${id}-hint">${say(texts.reasonHint, { most: longestReason })}</p>
${error ? html`<p class="error" id="${id}-error"><span class="hidden">${say(texts.error)}: </span>${error}</p>` : null}
<textarea id="${id}" name="${pulseField.reason}${item.code}" rows="4" maxlength="${longestReason}" aria-describedby="${id}-hint${error ? ` ${id}-error` : ''}"${error ? html` aria-invalid="true"` : null}>
${written}</textarea></div>`;
}

function reasonId({ code }: Item): string {
  return `reason-${code}`;
}

function optionId(item: Item, value: string | number | undefined): string {
  return `answer-${item.code}-${value}`;
}

import { doNotKnow, pulseProblemTexts } from '@samenspel/pulses/domain';
import type { PulseAnswerCode, PulseQuestion } from '@samenspel/pulses/domain';
import { html } from './html.js';
import type { Html } from './html.js';
import { pulseField } from './pulse-form.js';
import type { Say } from './pulse-page-layout.js';
import type { PulseFormPage } from './pulse-page-model.js';
import { pulsePageTexts as texts } from './pulse-page-texts.js';

/** A question with every point of its scale and 'do not know'; its error, when there is one, stands with it. */
export function renderQuestion(
  { instrument, answers }: PulseFormPage,
  question: PulseQuestion,
  legend: Html,
  error: PulseAnswerCode | undefined,
  say: Say,
): Html {
  const { scale } = instrument;
  const options = [
    ...scale.options.map(({ value, label }) => ({ value: String(value), label: say(label) })),
    { value: doNotKnow, label: say(scale.doNotKnow) },
  ];
  const errorId = `error-${question.key}`;
  return html`<fieldset${error ? html` aria-describedby="${errorId}"` : null}>
<legend>${legend}</legend>
${error ? html`<p class="error" id="${errorId}"><span class="hidden">${say(texts.error)}: </span>${say(pulseProblemTexts[error])}</p>` : null}
${options.map(
    ({ value, label }) =>
      html`<label class="option"><input type="radio" id="${optionId(question, value)}" name="${pulseField.answer}${question.key}" value="${value}"${value === answers[question.key] ? html` checked` : null}><span>${label}</span></label>`,
  )}
</fieldset>`;
}

/** Where a link to the question leads: its first option. */
export function questionPlace({ instrument }: PulseFormPage, question: PulseQuestion): string {
  return `#${optionId(question, String(instrument.scale.options[0]!.value))}`;
}

function optionId({ key }: PulseQuestion, value: string): string {
  return `answer-${key}-${value}`;
}

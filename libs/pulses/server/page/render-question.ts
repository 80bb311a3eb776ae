import { doNotKnow, longestReason, pulseProblemTexts } from '@samenspel/pulses/domain';
import type { PulseQuestion, StatementFaultCode } from '@samenspel/pulses/domain';
import { html } from './html.js';
import type { Html } from './html.js';
import { pulseField } from './pulse-form.js';
import type { ErrorLink, Say } from './pulse-page-layout.js';
import type { PulseFormPage, QuestionFaults } from './pulse-page-model.js';
import { pulsePageTexts as texts } from './pulse-page-texts.js';

/**
 * A question with every point of its scale and 'do not know', and in a joint statement room for the reason; what is wrong
 * with either stands with it.
 */
export function renderQuestion(
  page: PulseFormPage,
  question: PulseQuestion,
  legend: Html,
  { error, reasonError }: QuestionFaults,
  say: Say,
): Html {
  const { mode, answers, instrument: { scale } } = page;
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
</fieldset>
${mode.kind === 'joint-statement' ? renderReason(page, question, reasonError && reasonFaultText(reasonError, say), say) : null}`;
}

/** Room for a few sentences, which everyone will read beside the answer. */
function renderReason({ reasons }: PulseFormPage, question: PulseQuestion, error: string | undefined, say: Say): Html {
  const id = reasonId(question);
  return html`<div class="reason"><label for="${id}">${say(texts.reasonLabel)}</label>
<p class="hint" id="${id}-hint">${say(texts.reasonHint, { most: longestReason })}</p>
${error ? html`<p class="error" id="${id}-error"><span class="hidden">${say(texts.error)}: </span>${error}</p>` : null}
<textarea id="${id}" name="${pulseField.reason}${question.key}" rows="4" maxlength="${longestReason}" aria-describedby="${id}-hint${error ? ` ${id}-error` : ''}"${error ? html` aria-invalid="true"` : null}>
${reasons[question.key]}</textarea></div>`;
}

/** Links to what is wrong at a question: to its first option, and to its reason. */
export function faultLinks({ instrument }: PulseFormPage, question: PulseQuestion, { error, reasonError }: QuestionFaults, say: Say): readonly ErrorLink[] {
  return [
    ...(error ? [{ href: `#${optionId(question, String(instrument.scale.options[0]!.value))}`, text: say(pulseProblemTexts[error]) }] : []),
    ...(reasonError ? [{ href: `#${reasonId(question)}`, text: reasonFaultText(reasonError, say) }] : []),
  ];
}

function reasonFaultText(code: StatementFaultCode, say: Say): string {
  return say(pulseProblemTexts[code], { most: longestReason });
}

function reasonId({ key }: PulseQuestion): string {
  return `reason-${key}`;
}

function optionId({ key }: PulseQuestion, value: string): string {
  return `answer-${key}-${value}`;
}

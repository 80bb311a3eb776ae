import type { PulseQuestion } from '@samenspel/pulses/domain';
import { html } from './html.js';
import type { Html } from './html.js';
import type { Say } from './pulse-page-layout.js';
import { pulsePageTexts as texts } from './pulse-page-texts.js';

/** Questions with their numbers, those about an organisation under a heading with its name. */
export function renderByOrganisation(
  questions: readonly PulseQuestion[],
  render: (numbered: readonly { question: PulseQuestion; number: number }[]) => Html,
  say: Say,
): Html {
  const numbered = questions.map((question, place) => ({ question, number: place + 1 }));
  const groups = Map.groupBy(numbered, ({ question }) => question.organisation);
  return html`${[...groups].map(
    ([organisation, asked]) =>
      html`${organisation ? html`<h2 class="about">${say(texts.about, { organisation: organisation.name })}</h2>` : null}${render(asked)}`,
  )}`;
}

import { html } from './html.js';
import { renderDocument, sayIn } from './pulse-page-layout.js';
import type { ProblemPage } from './pulse-page-model.js';
import { pulsePageTexts, pulseProblemPageTexts } from './pulse-page-texts.js';

/** Why there is nothing to answer here, kindly, and what the reader can do. */
export function renderProblemPage({ language, problem, wave }: ProblemPage): string {
  const say = sayIn(language);
  const { heading, explanation, advice } = pulseProblemPageTexts[problem];
  return renderDocument({
    language,
    title: [say(heading), ...(wave ? [wave.partnership] : [])],
    header: html`<p>${wave?.partnership ?? 'Samenspel'}</p>`,
    main: html`<h1>${say(heading)}</h1>
<p class="lead">${say(explanation)}</p>
<p>${say(advice)}</p>
${wave ? html`<p class="small">${say(pulsePageTexts.organiser, { organiser: wave.organiser })}</p>` : null}`,
  });
}

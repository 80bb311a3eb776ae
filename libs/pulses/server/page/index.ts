export * from './pulse-form.js';
export * from './pulse-page-model.js';
export { pulsePageStyles, pulseStylePath } from './pulse-page-styles.js';
export * from './pulse-steps.js';
export { renderDonePage } from './render-done-page.js';
export { renderIntroPage } from './render-intro-page.js';
export { renderProblemPage } from './render-problem-page.js';
export { renderQuestionPage } from './render-question-page.js';
export { renderReviewPage } from './render-review-page.js';

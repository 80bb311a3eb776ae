import { fillText } from '@samenspel/platform/domain';
import type { Language, Text, TextValues } from '@samenspel/platform/domain';
import type { PulseQuestion } from '@samenspel/pulses/domain';
import { html } from './html.js';
import type { Html, HtmlPart } from './html.js';
import { instrumentField, pulseField } from './pulse-form.js';
import type { AnsweringMode, PulseFormPage } from './pulse-page-model.js';
import { pulsePageTexts } from './pulse-page-texts.js';
import { pulseScriptPath } from './pulse-page-script.js';
import { pulseStylePath } from './pulse-page-styles.js';

export type Say = (text: Text, values?: TextValues) => string;

/** Says texts in a language, places in braces filled in. */
export function sayIn(language: Language): Say {
  return (text, values) => fillText(text[language], values);
}

interface Document {
  readonly language: Language;
  /** Most specific part first. */
  readonly title: readonly string[];
  readonly header: HtmlPart;
  readonly main: HtmlPart;
  readonly footer?: HtmlPart;
}

/** A complete page: nothing inline, one style sheet, and one script that it works without. */
export function renderDocument({ language, title, header, main, footer }: Document): string {
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${[...title, 'Samenspel'].join(' – ')}</title>
<link rel="icon" type="image/svg+xml" href="/favicon.svg">
<link rel="stylesheet" href="${pulseStylePath}">
<script type="module" src="${pulseScriptPath}"></script>
</head>
<body>
<div class="page">
<header class="top">${mark}${header}</header>
<main id="main">${main}</main>
${footer ? html`<footer class="foot">${footer}</footer>` : null}
</div>
</body>
</html>
`.toString();
}

/**
 * The form around a page; what was answered before goes along in hidden fields, except what the page itself asks. What
 * the script says when a form did not reach us waits in a template.
 */
export function renderForm(page: PulseFormPage, step: string, asked: readonly PulseQuestion[], content: HtmlPart): Html {
  const askedHere = asked.map(({ key }) => key);
  const carried = (given: Readonly<Record<string, string>>, field: string) =>
    Object.entries(given)
      .filter(([key]) => !askedHere.includes(key))
      .map(([key, value]) => html`<input type="hidden" name="${field}${key}" value="${value}">`);
  const say = sayIn(page.language);
  return html`<form id="pulse" method="post" action="${page.action}" autocomplete="off" novalidate>
<template><div class="errors unsent" role="alert" tabindex="-1"><h2>${say(pulsePageTexts.unsentHeading)}</h2><p>${say(pulsePageTexts.unsentAdvice)}</p></div></template>
<input type="hidden" name="${pulseField.step}" value="${step}">
<input type="hidden" name="${pulseField.language}" value="${page.language}">
<input type="hidden" name="${pulseField.instrument}" value="${instrumentField(page.instrument)}">
${page.onOnePage ? html`<input type="hidden" name="${pulseField.view}" value="all">` : null}
${carried(page.answers, pulseField.answer)}${carried(page.reasons, pulseField.reason)}
${content}
</form>`;
}

/** The switch to the other language: a button of the form, since a link would lose the answers. */
export function renderLanguageSwitch(language: Language): Html {
  const other = language === 'nl' ? 'en' : 'nl';
  return html`<button class="quiet" form="pulse" name="${pulseField.go}" value="language-${other}" lang="${other}">${sayIn(language)(pulsePageTexts.otherLanguage)}</button>`;
}

/** The promise in one sentence, with the whole of it one press away; a lock only stands by what stays closed. */
export function renderPromise(mode: AnsweringMode, say: Say): Html {
  const short =
    mode.kind === 'anonymous'
      ? say(pulsePageTexts.anonymousShort, { minimum: mode.minimumGroupSize })
      : say(pulsePageTexts.statementShort, { organisation: mode.organisation });
  return html`<section class="promise">${mode.kind === 'anonymous' ? lock : null}<div><p>${short}</p>
${renderDetails(modeRules(mode, say), say)}</div></section>`;
}

/** How answers are treated: the two things that matter most in sight, the rest one press away. */
export function renderModeRules(mode: AnsweringMode, say: Say): Html {
  const rules = modeRules(mode, say);
  return html`${renderRules(rules.slice(0, 2))}${rules.length > 2 ? renderDetails(rules.slice(2), say) : null}`;
}

export function renderRules(rules: readonly string[]): Html {
  return html`<ul class="rules">${rules.map((rule) => html`<li>${rule}</li>`)}</ul>`;
}

function renderDetails(rules: readonly string[], say: Say): Html {
  return html`<details><summary>${say(pulsePageTexts.howItWorks)}</summary>${renderRules(rules)}</details>`;
}

/** The most important first. */
function modeRules(mode: AnsweringMode, say: Say): readonly string[] {
  if (mode.kind === 'joint-statement') {
    return [
      say(pulsePageTexts.statementNamed, { organisation: mode.organisation, signatory: mode.signatory }),
      say(pulsePageTexts.statementTogether),
      say(pulsePageTexts.statementReasons),
      say(pulsePageTexts.statementOnce, { organisation: mode.organisation }),
    ];
  }
  return [
    say(pulsePageTexts.anonymousName),
    say(pulsePageTexts.anonymousResults, { minimum: mode.minimumGroupSize }),
    say(pulsePageTexts.anonymousReminder),
    say(pulsePageTexts.anonymousLimit),
  ];
}

export interface ErrorLink {
  readonly href: string;
  readonly text: string;
}

/** All errors of the page on top, each a link to its place; announced when the page opens. */
export function renderErrorSummary(errors: readonly ErrorLink[], say: Say): Html | null {
  if (errors.length === 0) return null;
  return html`<div class="errors" role="alert" aria-labelledby="errors-heading" tabindex="-1" autofocus><h2 id="errors-heading">${say(pulsePageTexts.problemsHeading)}</h2>
<ul>${errors.map(({ href, text }) => html`<li><a href="${href}">${text}</a></li>`)}</ul></div>`;
}

const mark = html`<svg class="mark" viewBox="0 0 40 24" width="40" height="24" aria-hidden="true"><circle class="mark-contract" cx="14" cy="12" r="9.5"/><circle class="mark-relation" cx="26" cy="12" r="9.5"/></svg>`;

/** Lucide, ISC licence. */
export const lock = html`<svg class="icon" viewBox="0 0 24 24" width="20" height="20" aria-hidden="true"><rect width="18" height="11" x="3" y="11" rx="2"/><path d="M7 11V7a5 5 0 0 1 10 0v4"/></svg>`;

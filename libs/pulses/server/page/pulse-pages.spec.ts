import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { languages } from '@samenspel/platform/domain';
import type { Language } from '@samenspel/platform/domain';
import { findInstrument, pulseQuestions } from '@samenspel/pulses/domain';
import { pulseProblems } from './pulse-page-model.js';
import { pulsePageScript } from './pulse-page-script.js';
import { pulseColours, pulseContrastColours, pulsePageStyles } from './pulse-page-styles.js';
import { renderAllQuestionsPage } from './render-all-questions-page.js';
import { renderDonePage } from './render-done-page.js';
import { renderIntroPage } from './render-intro-page.js';
import { renderProblemPage } from './render-problem-page.js';
import { renderQuestionPage } from './render-question-page.js';
import { renderReviewPage } from './render-review-page.js';
import { pageAfter, press, sampleInstrument, samplePage } from './sample-pages.js';

const coordination = {
  instrument: findInstrument('working-together', 1)!,
  targets: [
    { id: '6f0f3a52-6b0e-4a3e-9a55-0d1f4a8f1c11', name: 'De <i>Linde</i>' },
    { id: '0b7c2d9e-2f7a-4f4e-8f0d-5a1f6f8a2b22', name: 'ROC & co' },
  ],
  answers: { 'timeliness--6f0f3a52-6b0e-4a3e-9a55-0d1f4a8f1c11': '2' },
};

function allPages(language: Language): Record<string, string> {
  const page = samplePage(language);
  const statement = samplePage(language, {
    mode: { kind: 'joint-statement', organisation: 'De <i>Linde</i>', signatory: 'Noor <b>Bakker</b>' },
    reasons: { trust: 'Omdat <i>dit</i> zo is', embeddedness: 'Het <b>hoort</b> erbij' },
  });
  const coordinated = samplePage(language, coordination);
  const many = Array.from({ length: 30 }, (_, place) => ({ id: randomUUID(), name: `Organisatie ${place}` }));
  const errors = [
    { pointer: '/answers/climate', code: 'pulse-answer-missing' },
    { pointer: '/answers/shoe', code: 'pulse-answer-unknown-item' },
  ] as const;
  return {
    intro: renderIntroPage(page),
    statement: renderIntroPage(statement),
    question: renderQuestionPage({ ...page, number: 2, fromReview: false }),
    statementQuestion: renderQuestionPage({ ...statement, number: 8, fromReview: true }),
    statementWithoutReason: renderQuestionPage({ ...statement, number: 2, fromReview: false, reasonError: 'pulse-reason-missing' }),
    statementReview: renderReviewPage({ ...statement, errors: [{ pointer: '/reasons/climate', code: 'pulse-reason-missing' }] }),
    statementDone: renderDonePage(statement),
    questionWithError: renderQuestionPage({ ...page, number: 3, fromReview: true, error: 'pulse-answer-missing' }),
    all: renderAllQuestionsPage({ ...page, errors: [] }),
    allWithErrors: renderAllQuestionsPage({ ...page, errors }),
    coordinationIntro: renderIntroPage(coordinated),
    coordinationQuestion: renderQuestionPage({ ...coordinated, number: 14, fromReview: false, error: 'pulse-answer-missing' }),
    coordinationAll: renderAllQuestionsPage({ ...coordinated, errors }),
    coordinationReview: renderReviewPage({ ...coordinated, errors: [] }),
    coordinationOfMany: renderAllQuestionsPage({ ...coordinated, targets: many, errors: [] }),
    review: renderReviewPage({ ...page, errors: [] }),
    reviewWithErrors: renderReviewPage({ ...page, errors }),
    done: renderDonePage(page),
    ...Object.fromEntries(pulseProblems.map((problem) => [problem, renderProblemPage({ language, problem, wave: page })])),
  };
}

const everyPage = languages.flatMap((language) =>
  Object.entries(allPages(language)).map(([name, markup]) => ({ language, name, markup })),
);

describe.each(everyPage)('the page $name in $language', ({ language, markup }) => {
  it('has nothing inline, and one script beside it', () => {
    expect(markup).not.toMatch(/<script>|<style|\sstyle=|\son[a-z]+=|javascript:/i);
    expect(markup.match(/<script.*/g)).toEqual(['<script type="module" src="/p/script.js"></script>']);
  });

  it('names its language, one title of its own, one main and one heading of the first level', () => {
    expect(markup).toContain(`<html lang="${language}">`);
    expect(markup.match(/<title>[^<]+ – Samenspel<\/title>/g)).toHaveLength(1);
    expect(markup.match(/<main/g)).toHaveLength(1);
    expect(markup.match(/<h1[ >]/g)).toHaveLength(1);
  });

  it('escapes what people named', () => {
    expect(markup).not.toMatch(/<b>|<i>|"Mies"|& co/);
  });

  it('leaves no place unfilled and links only to places that exist', () => {
    expect(markup).not.toMatch(/[{}]|undefined|\[object/);
    for (const [, ids] of markup.matchAll(/(?:href="#|aria-labelledby="|aria-describedby=")([^"]+)"/g)) {
      for (const id of ids!.split(' ')) expect(markup).toContain(`id="${id}"`);
    }
  });

  it('weighs less than 30 kB gzipped with its style sheet and its script', () => {
    const files = [markup, pulsePageStyles, pulsePageScript];
    expect(files.reduce((size, file) => size + gzipSync(file).length, 0)).toBeLessThan(30_000);
  });
});

describe('answering from the first page to the last', () => {
  it('carries every answer along, lets one be changed in the other language, and hands over the sheet', () => {
    let markup = pageAfter(press(renderIntroPage(samplePage('nl', { answers: {} })), 'start'));
    for (const [place, item] of sampleInstrument.items.entries()) {
      expect(markup).toContain(item.wording.nl);
      markup = pageAfter(press(markup, 'next', { [`answer.${item.code}`]: String((place % 5) + 1) }));
    }
    expect(markup).toContain('Klopt het zo?');
    markup = pageAfter(press(markup, 'change-2'));
    markup = pageAfter(press(markup, 'language-en'));
    expect(markup).toContain(sampleInstrument.items[1]!.wording.en);
    markup = pageAfter(press(markup, 'next', { 'answer.goal-alignment': 'do-not-know' }));
    expect(markup).toContain('Is this right?');
    expect(JSON.parse(pageAfter(press(markup, 'submit')))).toEqual({
      'trust': 1,
      'goal-alignment': null,
      'strategy-agreement': 3,
      'knowledge-exchange': 4,
      'climate': 5,
      'commitment': 1,
      'shared-decisions': 2,
      'embeddedness': 3,
    });
  });

  it('asks all on one page for who likes that, keeps what was chosen and hands over the sheet', () => {
    const all = pageAfter(press(renderIntroPage(samplePage('nl', { answers: {} })), 'all'));
    for (const { wording } of sampleInstrument.items) expect(all).toContain(wording.nl);
    const chosen = Object.fromEntries(sampleInstrument.items.slice(1).map(({ code }) => [`answer.${code}`, '5']));
    const incomplete = pageAfter(press(all, 'review', chosen));
    expect(incomplete).toContain('Vraag 1: Kies een antwoord');
    const review = pageAfter(press(incomplete, 'review', { 'answer.trust': '1' }));
    expect(review).toContain('Klopt het zo?');
    expect(pageAfter(press(review, 'back'))).toMatch(/name="answer.trust" value="1" checked/);
    const changed = pageAfter(press(pageAfter(press(review, 'change-1')), 'next', { 'answer.trust': '2' }));
    expect(pageAfter(press(changed, 'back'))).toMatch(/name="answer.trust" value="2" checked/);
    expect(JSON.parse(pageAfter(press(changed, 'submit')))).toMatchObject({ trust: 2, climate: 5 });
  });

  it('asks about each organisation under its name, and keeps them apart', () => {
    let markup = pageAfter(press(renderIntroPage(samplePage('nl', { ...coordination, answers: {} })), 'start'), coordination);
    for (const [place, { key, organisation }] of pulseQuestions(coordination.instrument, coordination.targets).entries()) {
      expect(markup).toContain(place < 7 ? '<span class="about">Over De &lt;i&gt;Linde&lt;/i&gt;</span>' : '<span class="about">Over ROC &amp; co</span>');
      const answer = organisation === coordination.targets[0] ? '4' : 'do-not-know';
      markup = pageAfter(press(markup, 'next', { [`answer.${key}`]: answer }), coordination);
    }
    expect(markup.match(/<h2 class="about">/g)).toHaveLength(2);
    const sheet = JSON.parse(pageAfter(press(markup, 'submit'), coordination));
    expect(Object.keys(sheet)).toHaveLength(14);
    expect(sheet).toMatchObject({
      'accuracy--6f0f3a52-6b0e-4a3e-9a55-0d1f4a8f1c11': 4,
      'accuracy--0b7c2d9e-2f7a-4f4e-8f0d-5a1f6f8a2b22': null,
    });
  });

  it('keeps a choice when going back and forth', () => {
    const second = pageAfter(press(pageAfter({ step: 'intro', go: 'start' }), 'next', { 'answer.trust': '2' }));
    const first = pageAfter(press(second, 'back', { 'answer.goal-alignment': '5' }));
    expect(first).toMatch(/name="answer.trust" value="2" checked/);
    expect(pageAfter(press(first, 'next'))).toMatch(/name="answer.goal-alignment" value="5" checked/);
  });
});

describe('the pages', () => {
  it('tell who asks, how answers are treated and until when before the first question', () => {
    const markup = renderIntroPage(samplePage('nl', { organiser: 'Marieke de Wit' }));
    expect(markup).toContain('Marieke de Wit');
    expect(markup).toContain('Je antwoordt anoniem');
    expect(markup).toContain('Elk cijfer gaat over minstens 5 mensen');
    expect(markup).toContain('vrijdag 4 december 2026');
    expect(renderIntroPage(samplePage('en'))).toContain('Friday, 4 December 2026');
  });

  it('tell what is asked about, and how long that takes', () => {
    expect(renderIntroPage(samplePage('nl'))).toContain('8 korte stellingen. Dat kost je ongeveer een minuut.');
    const markup = renderIntroPage(samplePage('nl', coordination));
    expect(markup).toContain('14 korte stellingen. Dat kost je ongeveer 2 minuten.');
    expect(markup).toContain('Ze gaan over De &lt;i&gt;Linde&lt;/i&gt; en ROC &amp; co.');
  });

  it('tell the mode of a joint statement and promise no anonymity then', () => {
    const markup = allPages('nl')['statement']!;
    expect(markup).toContain('namens je organisatie');
    expect(markup).not.toMatch(/anoniem|niemand kan zien/i);
  });

  it('tell nothing about any wave when the link is unknown', () => {
    const markup = renderProblemPage({ language: 'nl', problem: 'unknown' });
    expect(markup).toContain('We kennen deze link niet');
    expect(markup).not.toMatch(/Charlois|Mies/);
  });

  it('repeat no answer once it is sent', () => {
    expect(renderDonePage(samplePage('nl'))).not.toMatch(/answer\.|mee eens/i);
  });

  it('have no question beyond the last', () => {
    expect(() => renderQuestionPage({ ...samplePage('nl'), number: 9, fromReview: false })).toThrow(RangeError);
  });
});

describe('the style sheet', () => {
  const tokens = readFileSync(new URL('../../../ui/styles/tokens.css', import.meta.url), 'utf8');
  const [ordinary = '', contrast = ''] = tokens.split('@media (prefers-contrast: more)');

  it.each(Object.entries(pulseColours))('has %s as the tokens have it', (name, [light, dark]) => {
    expect(ordinary).toContain(`${name}: light-dark(${light}, ${dark});`);
  });

  it.each(Object.entries(pulseContrastColours))('has %s in high contrast as the tokens have it', (name, [light, dark]) => {
    expect(contrast).toContain(`${name}: light-dark(${light}, ${dark});`);
  });

  it('uses no colour that it does not define', () => {
    for (const [, name] of pulsePageStyles.matchAll(/var\((--[\w-]+)\)/g)) expect(pulseColours).toHaveProperty(name!);
  });
});

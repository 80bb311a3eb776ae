/// <reference lib="dom" />
import { gzipSync } from 'node:zlib';
import { JSDOM } from 'jsdom';
import type { PulseFormPage } from './pulse-page-model.js';
import { pulsePageScript } from './pulse-page-script.js';
import { renderDonePage } from './render-done-page.js';
import { renderIntroPage } from './render-intro-page.js';
import { renderProblemPage } from './render-problem-page.js';
import { pageAfter, sampleInstrument, samplePage } from './sample-pages.js';

const [trust, goalAlignment] = sampleInstrument.items;
const statement: Partial<PulseFormPage> = { mode: { kind: 'joint-statement', organisation: 'De Linde', signatory: 'Noor Bakker' } };
const address = 'https://samenspel.example/p/link';

const windows: JSDOM['window'][] = [];

type Answer = Response | Promise<Response>;

/** A browser that runs the script of a page, and a server that answers its posts. */
class Respondent {
  /** What was posted, in order. */
  readonly posts: Record<string, string>[] = [];
  /** What was handed over in the end. */
  readonly sheets: unknown[] = [];
  /** The addresses that were asked for anew. */
  readonly loads: string[] = [];
  answer: (body: Record<string, string>) => Answer = (body) => this.serve(body);
  /** How far the page was scrolled last. */
  top = 0;
  /** Ends when no answer comes. */
  readonly patience = new AbortController();
  readonly window: JSDOM['window'];

  /** @param state what the history says of the entry that was loaded */
  constructor(
    private readonly asked: Partial<PulseFormPage> = {},
    state: unknown = null,
    markup = renderIntroPage(samplePage('nl', { answers: {}, ...asked })),
  ) {
    this.window = new JSDOM(markup, { url: address, runScripts: 'outside-only' }).window;
    windows.push(this.window);
    Object.assign(this.window, {
      scrollTo: (_left: number, top: number) => (this.top = top),
      fetch: (_address: string, { body, signal }: { body: URLSearchParams; signal: AbortSignal }) => {
        const fields = Object.fromEntries(body);
        this.posts.push(fields);
        return Promise.race([this.answer(fields), new Promise((_, reject) => signal.addEventListener('abort', reject))]);
      },
    });
    this.window.AbortSignal.timeout = () => this.patience.signal;
    this.window.Element.prototype.scrollIntoView = () => undefined;
    this.window.history.replaceState(state, '');
    const { pathname, search } = this.window.location;
    // jsdom loads no other page, so the script gets a place to ask for one.
    const run = this.window.eval(`(location) => ${pulsePageScript}`) as (location: object) => void;
    run({ pathname, search, replace: (next: string) => this.loads.push(next) });
  }

  serve(body: Record<string, string>): Response {
    const markup = pageAfter(body, this.asked);
    if (!markup.startsWith('{')) return new Response(markup);
    this.sheets.push(JSON.parse(markup));
    return new Response(renderDonePage(samplePage('nl')));
  }

  get heading(): string {
    return this.window.document.querySelector('h1')!.textContent;
  }

  get text(): string {
    return this.window.document.body.textContent;
  }

  get focused(): string {
    return this.window.document.activeElement!.textContent;
  }

  field(name: string, value?: string): HTMLInputElement {
    return this.window.document.querySelector(`[name="${name}"]${value ? `[value="${value}"]` : ':not([type=hidden])'}`)!;
  }

  choose(code: string, value: string): void {
    this.field(`answer.${code}`, value).click();
  }

  async press(button: string): Promise<void> {
    const buttons = this.window.document.querySelectorAll<HTMLButtonElement>(`[name=go][value="${button}"]`);
    buttons[buttons.length - 1]!.click();
    await this.settle();
  }

  async go(steps: number): Promise<void> {
    this.window.history.go(steps);
    await this.settle();
  }

  async settle(): Promise<void> {
    for (let turn = 0; turn < 4; turn += 1) await new Promise((resolve) => setTimeout(resolve, 2));
  }

  /** Answers questions from the one that is shown on. */
  async answerAll(count: number, value = '4'): Promise<void> {
    const start = sampleInstrument.items.findIndex(({ wording }) => wording.nl === this.heading);
    for (const { code } of sampleInstrument.items.slice(start, start + count)) {
      this.choose(code, value);
      await this.press('next');
    }
  }
}

async function begun(asked: Partial<PulseFormPage> = {}): Promise<Respondent> {
  const respondent = new Respondent(asked);
  await respondent.press('start');
  return respondent;
}

async function reviewing(): Promise<Respondent> {
  const respondent = await begun();
  await respondent.answerAll(8);
  expect(respondent.heading).toBe('Klopt het zo?');
  return respondent;
}

describe('the script of the pages', () => {
  afterEach(() => windows.splice(0).forEach((window) => window.close()));

  it('weighs less than 2 kB gzipped', () => {
    expect(gzipSync(pulsePageScript).length).toBeLessThan(2_000);
  });

  it('puts each step in the place of the one before, with its title, and moves the focus to its heading', async () => {
    const respondent = await begun();
    expect(respondent.heading).toBe(trust!.wording.nl);
    expect(respondent.focused).toBe(trust!.wording.nl);
    expect(respondent.window.document.title).toMatch(/^Vraag 1 van 8/);
    expect(respondent.posts).toEqual([expect.objectContaining({ step: 'intro', go: 'start', language: 'nl' })]);
  });

  it('goes back and forth with the browser, and keeps what was typed without sending it', async () => {
    const respondent = await begun();
    await respondent.answerAll(1);
    respondent.choose(goalAlignment!.code, '2');
    await respondent.go(-1);
    expect(respondent.heading).toBe(trust!.wording.nl);
    expect(respondent.focused).toBe(trust!.wording.nl);
    expect(respondent.field(`answer.${trust!.code}`, '4').checked).toBe(true);
    await respondent.go(1);
    expect(respondent.field(`answer.${goalAlignment!.code}`, '2').checked).toBe(true);
    await respondent.go(-2);
    expect(respondent.heading).toBe('Hoe gaat het samen?');
    expect(respondent.posts).toHaveLength(2);
  });

  it('loses no answer that was given after the step that was gone back to', async () => {
    const respondent = await begun();
    await respondent.answerAll(3);
    await respondent.go(-3);
    await respondent.answerAll(1, '1');
    expect(respondent.field(`answer.${goalAlignment!.code}`, '4').checked).toBe(true);
    await respondent.press('next');
    await respondent.press('next');
    await respondent.answerAll(5, '5');
    await respondent.press('submit');
    expect(respondent.sheets).toEqual([expect.objectContaining({ 'trust': 1, 'goal-alignment': 4, 'strategy-agreement': 4, 'climate': 5 })]);
  });

  it('shows an answer as it was last given, on whichever step one comes back to', async () => {
    const respondent = await reviewing();
    await respondent.press('change-1');
    respondent.choose(trust!.code, '1');
    await respondent.press('next');
    expect(respondent.heading).toBe('Klopt het zo?');
    await respondent.go(-8);
    expect(respondent.field(`answer.${trust!.code}`, '1').checked).toBe(true);
  });

  it('goes back in the history when a button leads to the step before', async () => {
    const respondent = await begun();
    await respondent.answerAll(2);
    const { length } = respondent.window.history;
    await respondent.press('back');
    expect(respondent.heading).toBe(goalAlignment!.wording.nl);
    expect(respondent.window.history.length).toBe(length);
    expect(respondent.window.history.state).toBe(2);
    await respondent.go(-1);
    expect(respondent.heading).toBe(trust!.wording.nl);
  });

  it('sends no answer that the overview did not show', async () => {
    const respondent = await reviewing();
    await respondent.go(-8);
    respondent.choose(trust!.code, '1');
    respondent.answer = () => Promise.reject(new TypeError('offline'));
    await respondent.go(8);
    expect(respondent.text).toContain('Dat lukte even niet');
    respondent.answer = (body) => respondent.serve(body);
    await respondent.press('submit');
    expect(respondent.sheets).toEqual([]);
    expect(respondent.text).toContain('Helemaal mee oneens');
    await respondent.press('submit');
    expect(respondent.sheets).toEqual([expect.objectContaining({ trust: 1 })]);
  });

  it('leaves no answer in an address, in the history or in a storage', async () => {
    const { window } = await reviewing();
    expect(window.location.href).toBe(address);
    expect(window.history.state).toBe(9);
    expect([window.localStorage.length, window.sessionStorage.length, window.document.cookie]).toEqual([0, 0, '']);
  });

  it('forgets everything once the answers are in, and asks the server what going back shows', async () => {
    const respondent = await reviewing();
    const form = respondent.window.document.querySelector('form')!;
    expect(form.innerHTML).toContain('answer.trust');
    await respondent.press('submit');
    expect(respondent.heading).toBe('Dank je wel');
    expect(form.innerHTML).toBe('');
    expect(respondent.loads).toEqual([]);
    await respondent.go(-1);
    expect(respondent.loads).toEqual(['/p/link']);
    expect(respondent.text).toContain('Dank je wel');
  });

  it('tells that the wave closed, and forgets everything then', async () => {
    const respondent = await reviewing();
    respondent.answer = () => new Response(renderProblemPage({ language: 'nl', problem: 'closed-while-answering' }), { status: 410 });
    await respondent.press('submit');
    expect(respondent.heading).toBe('De vragen zijn net gesloten');
    await respondent.go(-1);
    expect(respondent.loads).toEqual(['/p/link']);
  });

  it.each([
    ['there is no connection', () => Promise.reject(new TypeError('offline'))],
    ['the server fails', () => new Response(renderProblemPage({ language: 'nl', problem: 'unavailable' }), { status: 503 })],
    ['something else answers', () => new Response('{"title":"Foreign origin"}', { status: 403 })],
    ['another website answers', () => new Response('<!doctype html><title>Wifi</title><main>Log in</main>')],
  ])('says calmly that sending failed when %s, keeps everything, and lets one try again', async (_when, answer) => {
    const respondent = await reviewing();
    respondent.answer = answer;
    await respondent.press('submit');
    await respondent.press('submit');
    const alerts = respondent.window.document.querySelectorAll('[role=alert]');
    expect([...alerts].map(({ textContent }) => textContent)).toEqual([expect.stringContaining('Dat lukte even niet')]);
    expect(respondent.focused).toContain('Wat je hebt ingevuld, is er nog.');
    respondent.answer = (body) => respondent.serve(body);
    await respondent.press('submit');
    expect(respondent.sheets).toHaveLength(1);
  });

  it('gives up waiting for an answer, and keeps everything', async () => {
    const respondent = await reviewing();
    respondent.answer = () => new Promise(() => undefined);
    await respondent.press('submit');
    expect(respondent.text).not.toContain('Dat lukte even niet');
    respondent.patience.abort();
    await respondent.settle();
    expect(respondent.text).toContain('Dat lukte even niet');
    expect(respondent.heading).toBe('Klopt het zo?');
  });

  it('sends once, however often the button is pressed', async () => {
    const respondent = await reviewing();
    const { promise, resolve } = Promise.withResolvers<Response>();
    respondent.answer = () => promise;
    await respondent.press('submit');
    await respondent.press('submit');
    resolve(respondent.serve(respondent.posts.at(-1)!));
    await respondent.settle();
    expect(respondent.posts.filter(({ go }) => go === 'submit')).toHaveLength(1);
    expect(respondent.heading).toBe('Dank je wel');
  });

  it.each([
    ['tap', 'touch', 1],
    ['click', 'mouse', 2],
  ])('takes a double %s for one press, also where the next page has a button in the same place', async (_what, pointerType, count) => {
    const respondent = await begun();
    await respondent.answerAll(7);
    respondent.choose('embeddedness', '4');
    const tap = async (button: string, detail: number) => {
      const { PointerEvent } = respondent.window;
      const click = new PointerEvent('click', { bubbles: true, cancelable: true, detail, pointerType, clientX: 200, clientY: 600 });
      respondent.window.document.querySelector(`.actions [value="${button}"]`)!.dispatchEvent(click);
      await respondent.settle();
    };
    await tap('next', 1);
    expect(respondent.heading).toBe('Klopt het zo?');
    await tap('submit', count);
    expect(respondent.sheets).toEqual([]);
  });

  it('shows the end although one went back while sending', async () => {
    const respondent = await reviewing();
    const { promise, resolve } = Promise.withResolvers<Response>();
    respondent.answer = () => promise;
    await respondent.press('submit');
    await respondent.go(-1);
    resolve(respondent.serve(respondent.posts.at(-1)!));
    await respondent.settle();
    expect(respondent.heading).toBe('Dank je wel');
  });

  it('stays on the step that one went back to while another was on its way', async () => {
    const respondent = await begun();
    await respondent.answerAll(1);
    const { promise, resolve } = Promise.withResolvers<Response>();
    respondent.answer = () => promise;
    await respondent.answerAll(1);
    await respondent.go(-1);
    resolve(respondent.serve(respondent.posts.at(-1)!));
    await respondent.settle();
    expect(respondent.heading).toBe(trust!.wording.nl);
  });

  it('shows what is wrong in the same place, and leads to it without another step', async () => {
    const respondent = await begun();
    const { length } = respondent.window.history;
    await respondent.press('next');
    expect(respondent.focused).toContain('Er is nog iets nodig');
    respondent.window.document.querySelector<HTMLAnchorElement>('.errors a')!.click();
    await respondent.settle();
    expect(respondent.window.document.activeElement!.id).toBe('answer-trust-5');
    expect(respondent.window.history.length).toBe(length);
    expect(respondent.window.location.href).toBe(address);
  });

  it('changes the language in place, and that of the steps before when they are gone back to', async () => {
    const respondent = await begun();
    await respondent.answerAll(1);
    await respondent.press('language-en');
    expect(respondent.window.document.documentElement.lang).toBe('en');
    expect(respondent.heading).toBe(goalAlignment!.wording.en);
    expect(respondent.window.history.state).toBe(2);
    await respondent.go(-1);
    expect(respondent.heading).toBe(trust!.wording.en);
    expect(respondent.field(`answer.${trust!.code}`, '4').checked).toBe(true);
  });

  it('keeps what was written in a joint statement', async () => {
    const respondent = await begun(statement);
    const write = (code: string, text: string) => (respondent.field(`reason.${code}`).value = text);
    respondent.choose(trust!.code, '4');
    write(trust!.code, 'Omdat "wij"\n<b>bellen</b>.');
    await respondent.press('next');
    write(goalAlignment!.code, 'Nog niet af');
    await respondent.go(-1);
    expect(respondent.field(`reason.${trust!.code}`).value).toBe('Omdat "wij"\n<b>bellen</b>.');
    write(trust!.code, 'Anders');
    await respondent.press('next');
    expect(respondent.field(`reason.${goalAlignment!.code}`).value).toBe('Nog niet af');
    await respondent.go(-1);
    expect(respondent.field(`reason.${trust!.code}`).value).toBe('Anders');
  });

  it('keeps all questions on one page as they were answered', async () => {
    const respondent = new Respondent();
    await respondent.press('all');
    for (const { code } of sampleInstrument.items) respondent.choose(code, '5');
    await respondent.press('review');
    Object.assign(respondent.window, { scrollY: 900 });
    await respondent.go(-1);
    for (const { code } of sampleInstrument.items) expect(respondent.field(`answer.${code}`, '5').checked).toBe(true);
    expect(respondent.top).toBe(0);
    await respondent.go(1);
    expect(respondent.top).toBe(900);
    await respondent.press('submit');
    expect(respondent.sheets).toEqual([expect.objectContaining({ trust: 5, embeddedness: 5 })]);
  });

  it('begins anew after a reload, and does not mistake the steps from before for its own', async () => {
    const respondent = new Respondent({}, 5);
    await respondent.press('start');
    await respondent.answerAll(7);
    expect(respondent.window.history.state).toBe(13);
    respondent.window.dispatchEvent(new respondent.window.PopStateEvent('popstate', { state: 4 }));
    expect(respondent.loads).toEqual(['/p/link']);
  });

  it('leaves a page without a form to itself', () => {
    expect(new Respondent({}, null, renderDonePage(samplePage('nl'))).window.history.state).toBeNull();
  });
});

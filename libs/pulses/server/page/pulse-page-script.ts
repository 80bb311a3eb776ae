/// <reference lib="dom" />

/** Where the pages look for their script. */
export const pulseScriptPath = '/p/script.js';

/** A page of the flow as the browser holds it, with all that was typed on it. */
interface Step {
  readonly page: Element;
  readonly title: string;
  readonly language: string;
  /** How far it was scrolled when it was left. */
  top: number;
  /** It tells answers, or a language, that have changed since. */
  isStale: boolean;
}

/**
 * Lets the browser's own back and forward go from step to step, where a page made by a post would be asked for again.
 * Each form is posted as it would be without script, and its answer takes the place of the page. Steps and answers are
 * held in the memory of this page alone: not in an address, in the history or in any storage.
 *
 * Runs in the browser as its own text, so it names nothing from outside itself.
 */
function keepSteps(): void {
  const patience = 30_000;
  const doubleTap = { time: 400, distance: 24 };

  const steps: Step[] = [];
  const given = new Map<string, string>();
  let current = Number(history.state);
  let { lang: language } = document.documentElement;
  let isSending = false;
  let lastPress: Pick<PointerEvent, 'timeStamp' | 'clientX' | 'clientY'> | undefined;

  const read = ({ title, documentElement }: Document): Step | undefined => {
    const page = documentElement.querySelector('.page');
    return page ? { page, title, language: documentElement.lang, top: 0, isStale: false } : undefined;
  };
  const formOf = (step: Step | undefined) => step?.page.querySelector('form');
  const fieldsOf = (form: HTMLFormElement) => [...new FormData(form)] as [string, string][];
  const nameOf = (step: Step | undefined) => formOf(step)?.querySelector<HTMLInputElement>('[name=step]')?.value;

  const remember = (form: HTMLFormElement | null | undefined) => {
    if (!form) return;
    for (const [name, value] of fieldsOf(form)) if (name.includes('.')) given.set(name, value);
  };

  const fill = (form: HTMLFormElement) => {
    for (const field of [...form.elements] as HTMLInputElement[]) {
      const value = given.get(field.name);
      if (value === undefined) continue;
      if (field.type === 'radio') field.checked = field.value === value;
      else field.value = value;
    }
  };

  const show = ({ page, title, language, top }: Step) => {
    document.querySelector('.page')!.replaceWith(page);
    document.title = title;
    document.documentElement.lang = language;
    const heading = page.querySelector<HTMLElement>('[autofocus], h1')!;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
    scrollTo(0, top);
  };

  // The same step again takes its own place, the one before is gone back to, and any other follows.
  const arrive = (step: Step, from: number) => {
    const name = nameOf(step);
    if (name && current !== from) return;
    language = step.language;
    if (name && name === nameOf(steps[current])) {
      steps[current] = step;
      return show(step);
    }
    if (name && name === nameOf(steps[current - 1])) {
      steps[current - 1] = step;
      return history.back();
    }
    if (!name) {
      // The forms too: a browser may hold on to one that it saw sent.
      for (const left of steps) formOf(left)?.replaceChildren();
      given.clear();
      steps.length = 0;
    }
    steps.length = ++current;
    steps[current] = step;
    history.pushState(current, '');
    show(step);
  };

  const send = async (form: HTMLFormElement, pressed = '') => {
    if (isSending) return;
    isSending = true;
    const from = current;
    form.querySelector('.unsent')?.remove();
    form.ariaBusy = 'true';
    try {
      const response = await fetch(form.action, {
        method: 'POST',
        mode: 'same-origin',
        body: new URLSearchParams(Object.fromEntries([...given, ...fieldsOf(form), ['language', language], ['go', pressed]])),
        signal: AbortSignal.timeout(patience),
      });
      const step = read(new DOMParser().parseFromString(await response.text(), 'text/html'));
      if (!step || response.status >= 500) throw new Error('no next step');
      arrive(step, from);
    } catch {
      form.querySelector('.actions')!.before(form.querySelector('template')!.content.cloneNode(true));
      form.querySelector<HTMLElement>('.unsent')!.focus();
    }
    form.ariaBusy = null;
    isSending = false;
  };

  // The second of a double press, of which the first may have brought another button to the same place.
  const isSecond = ({ pointerType, detail, timeStamp, clientX, clientY }: PointerEvent) => {
    if (pointerType === 'mouse') return detail > 1;
    return (
      lastPress &&
      timeStamp - lastPress.timeStamp < doubleTap.time &&
      Math.hypot(clientX - lastPress.clientX, clientY - lastPress.clientY) < doubleTap.distance
    );
  };

  const first = read(document);
  if (!formOf(first) || !('timeout' in AbortSignal)) return;
  steps[current] = first!;
  history.replaceState(current, '');
  history.scrollRestoration = 'manual';

  addEventListener('submit', (event) => {
    event.preventDefault();
    const isStale = steps[current]!.isStale;
    void send(event.target as HTMLFormElement, isStale ? '' : (event.submitter as HTMLButtonElement).value);
  });

  addEventListener('popstate', ({ state }) => {
    const step = steps[state];
    if (!step) return location.replace(location.pathname + location.search);
    remember(formOf(steps[current]));
    steps[current]!.top = scrollY;
    current = state;
    const form = formOf(step);
    if (form) {
      const isChanged = fieldsOf(form).some(([name, value]) => given.has(name) && given.get(name) !== value);
      step.isStale ||= step.language !== language || (isChanged && nameOf(step) === 'review');
      fill(form);
    }
    show(step);
    if (form && step.isStale) void send(form);
  });

  addEventListener('click', (event) => {
    const target = event.target as Element;
    const link = target.closest<HTMLAnchorElement>('a[href^="#"]');
    if (link) {
      event.preventDefault();
      const place = document.getElementById(link.hash.slice(1))!;
      place.scrollIntoView();
      place.focus();
    }
    const isPress = target.closest('button') && event.detail > 0;
    if (isPress && isSecond(event as PointerEvent)) event.preventDefault();
    // Not the event itself: it holds on to the page that was pressed, and to all that was answered on it.
    const { timeStamp, clientX, clientY } = event;
    lastPress = isPress ? { timeStamp, clientX, clientY } : undefined;
  });
}

/** The script of the respondent's pages, to be served at {@link pulseScriptPath}; without it every page works by plain posts. */
export const pulsePageScript = `(${withoutComments(keepSteps.toString())})()`;

/** Leaves out what only a reader needs: indents, and comments that have a line of their own. */
function withoutComments(source: string): string {
  return source.replace(/^\s+(\/\/.*\n)?/gm, '');
}

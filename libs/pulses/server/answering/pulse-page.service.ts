import { Injectable, Logger } from '@nestjs/common';
import { type Language, languages, preferredLanguage } from '@samenspel/platform/domain';
import { type AnswerSheet, findInstrument, type Instrument } from '../../domain/index.js';
import { organiserPhrase } from '../invitation/organiser.js';
import { type PulseLink, PulseLinks } from '../invitation/pulse-links.js';
import {
  nextStep,
  type NextStep,
  type PulseFormPage,
  type PulsePage,
  type PulseProblem,
  readPulseForm,
  renderAllQuestionsPage,
  renderDonePage,
  renderIntroPage,
  renderProblemPage,
  renderQuestionPage,
  renderReviewPage,
} from '../page/index.js';

/** A finished page with its status. */
export interface Answered {
  readonly status: number;
  readonly language: Language;
  readonly body: string;
}

/** What the respondent's browser says about languages. */
export interface LanguageWish {
  /** From the address. */
  readonly asked: unknown;
  readonly accepted: string | undefined;
}

const statusOf: Readonly<Record<PulseProblem, number>> = {
  'unknown': 404,
  'used': 410,
  'expired': 410,
  'closed': 410,
  'closed-while-answering': 410,
  'not-open-yet': 403,
  'unavailable': 503,
};

/** The respondent's pages, without a session and without a trace: only the last post stores, and all of it or nothing. */
@Injectable()
export class PulsePageService {
  private readonly logger = new Logger('pulse');

  constructor(private readonly links: PulseLinks) {}

  /** The page that a link opens; opening changes nothing. */
  async open(token: string, wish: LanguageWish): Promise<Answered> {
    return this.orUnavailable(languageOf(wish, undefined, undefined), async () => {
      const link = await this.links.lookUp(token);
      const language = languageOf(wish, undefined, link);
      if (link?.state !== 'open') return problem(link?.state ?? 'unknown', language, link);
      return page(200, language, renderIntroPage(formPage(token, link, language, { answers: {}, onOnePage: false })));
    });
  }

  /** The page after a posted form. */
  async post(token: string, body: unknown, wish: LanguageWish): Promise<Answered> {
    return this.orUnavailable(languageOf(wish, undefined, undefined), async () => {
      const link = await this.links.lookUp(token);
      const form = readPulseForm(body);
      const language = languageOf(wish, form.language, link);
      if (link?.state === 'closed') return problem('closed-while-answering', language, link);
      if (link?.state !== 'open') return problem(link?.state ?? 'unknown', language, link);
      const next = nextStep(instrumentOf(link), [], form);
      return next.step.page === 'submit'
        ? this.submit(token, link, next.language ?? language, next.step.sheet)
        : showStep(token, link, next.language ?? language, next);
    });
  }

  private async submit(token: string, link: PulseLink, language: Language, sheet: AnswerSheet): Promise<Answered> {
    const result = await this.links.takeIn(token, sheet);
    if (result === 'accepted') return page(200, language, renderDonePage(pulsePage(link, language)));
    return problem(result === 'closed' ? 'closed-while-answering' : result, language, link);
  }

  /** A failure is told as a page. What was sent, and to which link, stays out of the log. */
  private async orUnavailable(language: Language, work: () => Promise<Answered>): Promise<Answered> {
    try {
      return await work();
    } catch (error) {
      this.logger.error(`a pulse page failed: ${(error as { code?: string }).code ?? (error as Error).name}`);
      return problem('unavailable', language, undefined);
    }
  }
}

function showStep(token: string, link: PulseLink, language: Language, { step, ...draft }: NextStep): Answered {
  const form = formPage(token, link, language, draft);
  switch (step.page) {
    case 'question':
      return page(step.error ? 400 : 200, language, renderQuestionPage({ ...form, ...step }));
    case 'all':
      return page(step.errors.length > 0 ? 400 : 200, language, renderAllQuestionsPage({ ...form, errors: step.errors }));
    case 'review':
      return page(step.errors.length > 0 ? 400 : 200, language, renderReviewPage({ ...form, errors: step.errors }));
    default:
      return page(200, language, renderIntroPage(form));
  }
}

function problem(kind: PulseProblem, language: Language, link: PulseLink | undefined): Answered {
  const wave = link && { partnership: link.partnershipName, organiser: organiserOf(link, language) };
  return page(statusOf[kind], language, renderProblemPage({ language, problem: kind, ...(wave && { wave }) }));
}

function page(status: number, language: Language, body: string): Answered {
  return { status, language, body };
}

function formPage(token: string, link: PulseLink, language: Language, draft: Pick<NextStep, 'answers' | 'onOnePage'>): PulseFormPage {
  const { answers, onOnePage } = draft;
  return { ...pulsePage(link, language), action: `/p/${token}`, instrument: instrumentOf(link), targets: [], answers, onOnePage };
}

function pulsePage(link: PulseLink, language: Language): PulsePage {
  return {
    language,
    partnership: link.partnershipName,
    organiser: organiserOf(link, language),
    closesOn: link.closesOn,
    mode: { kind: 'anonymous', minimumGroupSize: link.minimumGroupSize },
  };
}

function organiserOf(link: PulseLink, language: Language): string {
  return organiserPhrase(link.organiserName, link.organiserOrganisation, language);
}

function instrumentOf({ instrumentCode, instrumentVersion }: PulseLink): Instrument {
  const instrument = findInstrument(instrumentCode, instrumentVersion);
  if (!instrument) throw new Error(`no instrument ${instrumentCode} version ${instrumentVersion}`);
  return instrument;
}

/** The language of the form, the address, the invited person or the browser, in that order. */
function languageOf({ asked, accepted }: LanguageWish, ofForm: Language | undefined, link: PulseLink | undefined): Language {
  return ofForm ?? languages.find((language) => language === asked) ?? link?.language ?? preferredLanguage(accepted);
}

import { Injectable, Logger } from '@nestjs/common';
import { type Language, languages, preferredLanguage } from '@samenspel/platform/domain';
import { findInstrument, type Instrument } from '../../domain/index.js';
import { organiserPhrase } from '../invitation/organiser.js';
import { PulseLinks } from '../invitation/pulse-links.js';
import { type AnsweringLink, StatementLinks } from '../statement/statement-links.js';
import {
  type Check,
  checkSheet,
  checkSigned,
  nextStep,
  type NextStep,
  type PulseForm,
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
  wholeSheet,
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
  'given': 410,
  'handed-over': 410,
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

  constructor(
    private readonly links: PulseLinks,
    private readonly statements: StatementLinks,
  ) {}

  /** The page that a link opens; opening changes nothing. */
  async open(token: string, wish: LanguageWish): Promise<Answered> {
    return this.orUnavailable(languageOf(wish, undefined, undefined), async () => {
      const link = await this.lookUp(token);
      const language = languageOf(wish, undefined, link);
      if (link?.state !== 'open') return problem(link?.state ?? 'unknown', language, link);
      return page(200, language, renderIntroPage(formPage(token, link, language, { ...nothingGiven, targets: await this.links.targets(token, link) })));
    });
  }

  /** The page after a posted form. */
  async post(token: string, body: unknown, wish: LanguageWish): Promise<Answered> {
    return this.orUnavailable(languageOf(wish, undefined, undefined), async () => {
      const form = readPulseForm(body);
      const done = await this.takeAtOnce(token, form, wish);
      if (done) return done;
      const link = await this.lookUp(token);
      const language = languageOf(wish, form.language, link);
      if (link?.state === 'closed') return problem('closed-while-answering', language, link);
      if (link?.state !== 'open') return problem(link?.state ?? 'unknown', language, link);
      return link.signing
        ? this.take(token, link, language, form, checkSigned, (statement) => this.statements.takeIn(token, statement))
        : this.take(token, link, language, form, checkSheet, async (sheet) => (await this.links.takeIn(token, instrumentOf(link), sheet)).result);
    });
  }

  /** A last post with nothing wrong in it asks the database once; the longer way says what is wrong with any other. */
  private async takeAtOnce(token: string, form: PulseForm, wish: LanguageWish): Promise<Answered | undefined> {
    const whole = wholeSheet(form);
    if (!whole) return undefined;
    const { result, partnershipName, closesOn, language: ofPerson } = await this.links.takeIn(token, whole.instrument, whole.sheet);
    if (result !== 'accepted') return undefined;
    const language = languageOf(wish, form.language, { language: ofPerson });
    return page(200, language, renderDonePage({ language, partnership: partnershipName!, closesOn: closesOn! }));
  }

  private async lookUp(token: string): Promise<AnsweringLink | undefined> {
    const link = await this.links.lookUp(token);
    return link?.mode === 'joint-statement' ? this.statements.complete(token, link) : link;
  }

  private async take<Given>(
    token: string,
    link: AnsweringLink,
    languageBefore: Language,
    form: PulseForm,
    check: Check<Given>,
    takeIn: (given: Given) => Promise<Exclude<PulseProblem, 'closed-while-answering'> | 'accepted'>,
  ): Promise<Answered> {
    const targets = await this.links.targets(token, link);
    const next = nextStep(instrumentOf(link), targets, form, check);
    const language = next.language ?? languageBefore;
    if (next.step.page !== 'submit') return showStep(token, link, language, { ...next, targets });
    const result = await takeIn(next.step.given);
    if (result === 'accepted') return page(200, language, renderDonePage({ ...pulsePage(link, language), ...(link.signing && { organisation: link.signing.organisation }) }));
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

function showStep<Given>(token: string, link: AnsweringLink, language: Language, { step, ...draft }: NextStep<Given> & Pick<PulseFormPage, 'targets'>): Answered {
  const form = formPage(token, link, language, draft);
  switch (step.page) {
    case 'question':
      return page(step.error || step.reasonError ? 400 : 200, language, renderQuestionPage({ ...form, ...step }));
    case 'all':
      return page(step.errors.length > 0 ? 400 : 200, language, renderAllQuestionsPage({ ...form, errors: step.errors }));
    case 'review':
      return page(step.errors.length > 0 ? 400 : 200, language, renderReviewPage({ ...form, errors: step.errors }));
    default:
      return page(200, language, renderIntroPage(form));
  }
}

function problem(kind: PulseProblem, language: Language, link: AnsweringLink | undefined): Answered {
  const wave = link && { partnership: link.partnershipName, organiser: organiserOf(link, language) };
  return page(statusOf[kind], language, renderProblemPage({ language, problem: kind, ...(wave && { wave }) }));
}

function page(status: number, language: Language, body: string): Answered {
  return { status, language, body };
}

type Draft = Pick<PulseFormPage, 'answers' | 'reasons' | 'onOnePage' | 'targets'>;
const nothingGiven: Omit<Draft, 'targets'> = { answers: {}, reasons: {}, onOnePage: false };

function formPage(token: string, link: AnsweringLink, language: Language, { answers, reasons, onOnePage, targets }: Draft): PulseFormPage {
  return { ...pulsePage(link, language), action: `/p/${token}`, instrument: instrumentOf(link), targets, answers, reasons, onOnePage };
}

function pulsePage(link: AnsweringLink, language: Language): PulsePage {
  return {
    language,
    partnership: link.partnershipName,
    organiser: organiserOf(link, language),
    closesOn: link.closesOn,
    mode: link.signing ? { kind: 'joint-statement', ...link.signing } : { kind: 'anonymous', minimumGroupSize: link.minimumGroupSize },
  };
}

function organiserOf(link: AnsweringLink, language: Language): string {
  return organiserPhrase(link.organiserName, link.organiserOrganisation, language);
}

function instrumentOf({ instrumentCode, instrumentVersion }: AnsweringLink): Instrument {
  const instrument = findInstrument(instrumentCode, instrumentVersion);
  if (!instrument) throw new Error(`no instrument ${instrumentCode} version ${instrumentVersion}`);
  return instrument;
}

/** The language of the form, the address, the invited person or the browser, in that order. */
function languageOf({ asked, accepted }: LanguageWish, ofForm: Language | undefined, link: Pick<AnsweringLink, 'language'> | undefined): Language {
  return ofForm ?? languages.find((language) => language === asked) ?? link?.language ?? preferredLanguage(accepted);
}

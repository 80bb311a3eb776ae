import type { Language, LocalDate } from '@samenspel/platform/domain';
import type { Instrument, PulseAnswerCode, RatedOrganisation, StatementError, StatementFaultCode } from '@samenspel/pulses/domain';

/** Chosen so far, by the key of the question, as the form carries it: a point of the scale or 'do-not-know'. */
export type DraftAnswers = Readonly<Record<string, string>>;

/** Written so far, by the key of the question; only a joint statement asks for it. */
export type DraftReasons = Readonly<Record<string, string>>;

/** How the wave is answered, told before the first question. */
export type AnsweringMode =
  | { readonly kind: 'anonymous'; readonly minimumGroupSize: number }
  | { readonly kind: 'joint-statement'; readonly organisation: string; readonly signatory: string };

/** What every page of a wave says. */
export interface PulsePage {
  readonly language: Language;
  readonly partnership: string;
  /** Who asks, as people know them: a person, an organisation, or both in one phrase. */
  readonly organiser: string;
  /** The last day on which an answer is taken in. */
  readonly closesOn: LocalDate;
  readonly mode: AnsweringMode;
}

/** A page with a form. Answers travel in hidden fields: nothing is stored before the last post. */
export interface PulseFormPage extends PulsePage {
  /** Where the form posts to. */
  readonly action: string;
  readonly instrument: Instrument;
  /** The organisations that a coordination instrument asks this respondent about; none for another instrument. */
  readonly targets: readonly RatedOrganisation[];
  readonly answers: DraftAnswers;
  readonly reasons: DraftReasons;
  /** The respondent chose all questions on one page. */
  readonly onOnePage: boolean;
}

export type IntroPage = PulseFormPage;

/** What is wrong with the answer to a question, and with the reason beside it. */
export interface QuestionFaults {
  readonly error?: PulseAnswerCode;
  readonly reasonError?: StatementFaultCode;
}

export interface QuestionPage extends PulseFormPage, QuestionFaults {
  /** From 1. */
  readonly number: number;
  /** The respondent came from the review to change this answer, and goes back there. */
  readonly fromReview: boolean;
}

export interface AllQuestionsPage extends PulseFormPage {
  readonly errors: readonly StatementError[];
}

export interface ReviewPage extends PulseFormPage {
  readonly errors: readonly StatementError[];
}

export interface DonePage extends Pick<PulsePage, 'language' | 'partnership' | 'closesOn'> {
  /** For which a joint statement was given; absent after answers of a person. */
  readonly organisation?: string;
}

export const pulseProblems = [
  'unknown',
  'used',
  'given',
  'handed-over',
  'expired',
  'not-open-yet',
  'closed',
  'closed-while-answering',
  'unavailable',
] as const;
/** Why there is nothing to answer. `unknown` is for a tampered link too: it tells nobody which links exist. */
export type PulseProblem = (typeof pulseProblems)[number];

export interface ProblemPage {
  readonly language: Language;
  readonly problem: PulseProblem;
  /** Left out when the link is not known: then nothing may be told about any wave. */
  readonly wave?: { readonly partnership: string; readonly organiser: string };
}

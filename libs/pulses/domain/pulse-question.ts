import { fillText } from '@samenspel/platform/domain';
import type { Language } from '@samenspel/platform/domain';
import { answerKey } from './answer-key.js';
import type { Instrument, Item } from './instrument.js';

/** A partner organisation that respondents are asked about. */
export interface RatedOrganisation {
  readonly id: string;
  readonly name: string;
}

/** An item as one respondent meets it. */
export interface PulseQuestion {
  /** The name of its answer. */
  readonly key: string;
  readonly item: Item;
  readonly organisation?: RatedOrganisation;
}

/** Everything that a respondent is asked, in order: all items, or all items about each of the organisations in turn. */
export function pulseQuestions({ kind, items }: Instrument, targets: readonly RatedOrganisation[]): readonly PulseQuestion[] {
  if (kind === 'dimensions') return items.map((item) => ({ key: item.code, item }));
  return targets.flatMap((organisation) =>
    items.map((item) => ({ key: answerKey(item.code, organisation.id), item, organisation })),
  );
}

/** The question in a language, the name of its organisation filled in. */
export function questionWording({ item, organisation }: PulseQuestion, language: Language): string {
  return fillText(item.wording[language], organisation ? { organisation: organisation.name } : {});
}

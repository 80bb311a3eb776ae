import type { Option } from '../draft-editor';

type Translate = (key: string, ...rest: never[]) => string;

/** Codes as choices, with their words under `agreementDraft.<noun>`; the same list for as long as the words are the same. */
export function choices(noun: string, codes: readonly string[]): (t: Translate) => readonly Option[] {
  let made: { readonly t: Translate; readonly options: readonly Option[] } | undefined;
  return (t) => {
    if (made?.t !== t) made = { t, options: codes.map((code) => ({ value: code, label: t(`${noun}.${code}`) })) };
    return made.options;
  };
}

/** Terms that have a title, to choose from. */
export function named(terms: readonly { readonly id: string; readonly title: string }[]): readonly Option[] {
  return terms.filter(({ title }) => title.trim() !== '').map(({ id, title }) => ({ value: id, label: title }));
}

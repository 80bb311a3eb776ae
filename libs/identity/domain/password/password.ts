import { commonWords, localWords } from './known-weak-words.js';

export const minimalPasswordLength = 12;

/** Below this many surprises a password is one that a list of guesses holds. */
const neededSurprises = 8;
const surprisesOfWord = 2;

const words = (list: string) => list.trim().split(/\s+/);
const longestFirst = (one: string, other: string) => other.length - one.length || one.localeCompare(other);
const weakWords = [...new Set([...words(commonWords), ...words(localWords)])].sort(longestFirst);

const rows = ['abcdefghijklmnopqrstuvwxyz', '01234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const shortestRun = 3;

const letterLookingLike: Readonly<Record<string, string>> = {
  '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', '8': 'b', '@': 'a', '$': 's', '!': 'i', '€': 'e',
};

export type PasswordWeakness = 'password.too-short' | 'password.personal' | 'password.known';

/** Lower case, without accents. */
export function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** What a password says when signs that look like letters are read as those letters: 'W3lk0m' as 'welkom'. */
export function read(text: string): string {
  return [...plain(text)].map((sign) => letterLookingLike[sign] ?? sign).join('');
}

/**
 * Why a password may not be used, or undefined.
 * @param personal names and addresses of whom it is for
 */
export function passwordWeakness(password: string, personal: readonly string[]): PasswordWeakness | undefined {
  if ([...password].length < minimalPasswordLength) return 'password.too-short';
  const readings = [plain(password), read(password)];
  if (piecesOf(personal).some((piece) => readings.some((reading) => reading.includes(piece)))) return 'password.personal';
  return readings.some((reading) => surprises(reading) < neededSurprises) ? 'password.known' : undefined;
}

/** 'Nadia El Amrani' as nadia, amrani and nadiaelamrani; pieces of fewer than four letters are too common to refuse. */
function piecesOf(personal: readonly string[]): string[] {
  return personal.flatMap((text) => {
    const own = plain(text).replace(/@.*$/, '');
    return [...own.split(/[^a-z]+/), own.replace(/[^a-z]/g, '')].filter((piece) => piece.length >= 4);
  });
}

/**
 * How many guesses deep a password lies: a different known word counts for two; a run along the keyboard, the same
 * sign again and again, a number and a row of other signs for one; every other letter for one.
 */
function surprises(reading: string): number {
  const seen = new Set<string>();
  let rest = reading;
  for (const word of weakWords) {
    if (!rest.includes(word)) continue;
    seen.add(word);
    rest = rest.replaceAll(word, ' ');
  }
  const left = shortenedRuns(rest)
    .replace(/(.)\1+/gu, '$1')
    .replace(/\d+/g, '0')
    .replace(/[^a-z0-9 ]+/g, '-')
    .replaceAll(' ', '');
  return seen.size * surprisesOfWord + [...left].length;
}

/** 'efghij9' as 'e9': every stretch of a row, forwards or backwards, as its first sign. */
function shortenedRuns(text: string): string {
  let short = '';
  for (let at = 0; at < text.length; at += runAt(text, at)) short += text[at];
  return short;
}

function runAt(text: string, at: number): number {
  const directions = rows.flatMap((row) => [row, [...row].reverse().join('')]);
  let length = shortestRun;
  while (at + length <= text.length && directions.some((row) => row.includes(text.slice(at, at + length)))) length += 1;
  return length > shortestRun ? length - 1 : 1;
}

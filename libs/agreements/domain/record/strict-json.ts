import type { Json } from './canonical-json.js';

/** Says what is wrong with a text, and where. */
export class JsonError extends Error {
  constructor(reason: string, position: number) {
    super(`${reason} (at character ${position + 1})`);
  }
}

const deepest = 32;

/**
 * Reads JSON (RFC 8259) from a stranger. Stricter than JSON.parse: a key that stands twice, one that would reach the
 * prototype and a nesting of more than 32 levels are errors, because two readers could understand them differently.
 * @throws JsonError
 */
export function parseStrictJson(text: string): Json {
  return new StrictParser(text).parse();
}

const space = /[ \t\n\r]*/y;
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const string = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const words: readonly (readonly [string, Json])[] = [
  ['true', true],
  ['false', false],
  ['null', null],
];

class StrictParser {
  private readonly text: string;
  private position = 0;

  constructor(text: string) {
    this.text = text;
  }

  parse(): Json {
    this.skipSpace();
    const value = this.value(0);
    this.skipSpace();
    if (this.position < this.text.length) throw this.error('something stands after the end');
    return value;
  }

  private value(depth: number): Json {
    if (depth > deepest) throw this.error(`nested deeper than ${deepest} levels`);
    const first = this.text[this.position];
    if (first === '{') return this.object(depth);
    if (first === '[') return this.array(depth);
    if (first === '"') return this.string();
    const word = words.find(([name]) => this.text.startsWith(name, this.position));
    if (!word) return this.number();
    this.position += word[0].length;
    return word[1];
  }

  private object(depth: number): Json {
    const members: Record<string, Json> = {};
    this.list('}', () => {
      const key = this.string();
      if (key === '__proto__') throw this.error('the key __proto__ is not allowed');
      if (Object.hasOwn(members, key)) throw this.error(`the key ${JSON.stringify(key.slice(0, 40))} stands twice`);
      this.skipSpace();
      this.expect(':');
      this.skipSpace();
      members[key] = this.value(depth + 1);
    });
    return members;
  }

  private array(depth: number): Json {
    const items: Json[] = [];
    this.list(']', () => items.push(this.value(depth + 1)));
    return items;
  }

  /** Items between commas, up to the closing sign. */
  private list(end: string, item: () => void): void {
    this.position += 1;
    this.skipSpace();
    if (this.accept(end)) return;
    do {
      this.skipSpace();
      item();
      this.skipSpace();
    } while (this.accept(','));
    this.expect(end);
  }

  private string(): string {
    const raw = this.match(string);
    if (raw === undefined) throw this.error('a text in double quotes is expected');
    const text: string = JSON.parse(raw);
    if (!text.isWellFormed()) throw this.error('a text with half of a surrogate pair');
    return text;
  }

  private number(): number {
    const raw = this.match(number);
    if (raw === undefined) throw this.error('not JSON');
    const value = Number(raw);
    if (!Number.isFinite(value)) throw this.error('a number that is too large');
    return value;
  }

  private skipSpace(): void {
    this.match(space);
  }

  private match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.position;
    const found = pattern.exec(this.text)?.[0];
    if (found !== undefined) this.position += found.length;
    return found;
  }

  private accept(sign: string): boolean {
    if (this.text[this.position] !== sign) return false;
    this.position += 1;
    return true;
  }

  private expect(sign: string): void {
    if (!this.accept(sign)) throw this.error(`${sign} is expected`);
  }

  private error(reason: string): JsonError {
    return new JsonError(reason, this.position);
  }
}

import type { ApiDocument } from './api-document.ts';

/** Stands in a generated request for the id of a record that is only known once the application has made it. */
export interface IdPlaceholder {
  readonly $idOf: string;
  readonly pick: number;
}

export type Ids = Readonly<Record<string, string>>;

interface KnownId {
  readonly id: string;
  /** The ids in the address where it was seen: the programme and partnership that it belongs to. */
  readonly context: Ids;
}

const isPlaceholder = (value: unknown): value is IdPlaceholder =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, '$idOf');

const absent = '018f0000-0000-7000-8000-000000000000';
const mostKept = 400;

/** Ids seen in answers, by the name of the parameter that asks for them, each with what it belongs to. */
export class KnownIds {
  private readonly byParameter = new Map<string, KnownId[]>();
  private readonly collections: ReadonlyMap<string, string>;

  constructor(document: ApiDocument) {
    this.collections = document.collections;
  }

  /** Remembers what an answer of that address names: the records of a collection, and every `…Id` in it. */
  learn(address: string, answer: unknown): void {
    const parts = address.split('?')[0]!.split('/');
    const context: Record<string, string> = {};
    for (const [index, part] of parts.entries()) {
      const parameter = this.collections.get(part);
      if (parameter && parts[index + 1]) context[parameter] = parts[index + 1]!;
    }
    const own = this.collections.get(parts.at(-1)!) ?? this.collections.get(parts.at(-2) ?? '');
    this.walk(answer, own, context);
  }

  /** The ids of a path that belong together: those of the deepest record, and of what it is part of. */
  pathOf(values: Readonly<Record<string, unknown>>, names: readonly string[]): Ids {
    const deepest = names.findLast((name) => isPlaceholder(values[name]) && (values[name] as IdPlaceholder).$idOf === name);
    const chosen = deepest ? this.choose(values[deepest] as IdPlaceholder, {}) : undefined;
    const context = chosen ? { ...chosen.context, [deepest!]: chosen.id } : {};
    const idFor = (name: string) => (isPlaceholder(values[name]) && (values[name] as IdPlaceholder).$idOf === name ? context[name] : undefined);
    return Object.fromEntries(names.map((name) => [name, idFor(name) ?? String(this.fill(values[name], context))]));
  }

  /** Puts ids in the place of what stands for them, such as belong to the same programme and partnership where there are. */
  fill(value: unknown, context: Ids): unknown {
    if (isPlaceholder(value)) return this.choose(value, context)?.id ?? absent;
    if (Array.isArray(value)) return value.map((item) => this.fill(item, context));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, this.fill(item, context)]));
  }

  private choose({ $idOf, pick }: IdPlaceholder, within: Ids): KnownId | undefined {
    const all = this.byParameter.get($idOf) ?? this.byParameter.get(this.likeliest($idOf)) ?? [...this.byParameter.values()].flat();
    const near = ['partnershipId', 'programmeId']
      .filter((name) => within[name])
      .map((name) => all.filter(({ context }) => context[name] === within[name]))
      .find(({ length }) => length > 0);
    const known = near ?? all;
    return known[pick % known.length];
  }

  /** `responsibleOrganisationId` and `partyIds` are asked for by the names of what they hold. */
  private likeliest(name: string): string {
    const wanted = name.replace(/Ids$/, 'Id').toLowerCase();
    const ends = [...this.byParameter.keys()].find((parameter) => wanted.endsWith(parameter.toLowerCase()));
    return ends ?? (/(party|parties)id$/.test(wanted) ? 'organisationId' : 'personId');
  }

  private walk(value: unknown, parameter: string | undefined, context: Ids): void {
    if (Array.isArray(value)) return value.forEach((item) => this.walk(item, parameter, context));
    if (typeof value !== 'object' || value === null) return;
    for (const [key, item] of Object.entries(value)) {
      if (typeof item === 'string' && key === 'id' && parameter) this.remember(parameter, item, context);
      else if (typeof item === 'string' && key.endsWith('Id')) this.remember(key, item, context);
      else this.walk(item, this.collections.get(key) ?? (key === 'items' ? parameter : undefined), context);
    }
  }

  private remember(parameter: string, id: string, context: Ids): void {
    const known = this.byParameter.get(parameter) ?? [];
    const place = JSON.stringify(context);
    if (known.length < mostKept && !known.some((other) => other.id === id && JSON.stringify(other.context) === place)) {
      this.byParameter.set(parameter, [...known, { id, context }]);
    }
  }
}

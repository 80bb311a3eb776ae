/** One page of a list that is walked by key; `nextCursor` is absent on the last. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor?: string;
}

/** Cuts one row more than asked for into a page, so that the last page is known without a count. */
export function toPage<T>(rows: readonly T[], limit: number, key: (row: T) => readonly string[]): Page<T> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return rows.length > limit && last ? { items, nextCursor: encodeCursor(key(last)) } : { items };
}

/** An opaque cursor from the values of the sort key. */
export function encodeCursor(key: readonly string[]): string {
  return btoa(encodeURIComponent(JSON.stringify(key)));
}

/** The sort key in a cursor, or undefined when the text is no cursor of that many values. */
export function decodeCursor(cursor: string, length: number): readonly string[] | undefined {
  try {
    const key: unknown = JSON.parse(decodeURIComponent(atob(cursor)));
    const fits = Array.isArray(key) && key.length === length && key.every((part) => typeof part === 'string');
    return fits ? key : undefined;
  } catch {
    return undefined;
  }
}

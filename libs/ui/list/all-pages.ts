interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor?: string | null;
}

const largestPage = 100;

/** Every item of a list that the API gives page by page: for choices, of which all must be there at once. */
export async function allPages<T>(pageAt: (walk: { limit: number; cursor?: string }) => Promise<Page<T>>): Promise<T[]> {
  const items: T[] = [];
  let cursor: string | undefined;
  do {
    const page = await pageAt({ limit: largestPage, cursor });
    items.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  return items;
}

/** For each id, the ids it points at. */
export type Graph = ReadonlyMap<string, readonly string[]>;

/**
 * The shortest way from one id to another, both included; undefined when there is none. From an id to itself it is the
 * id alone.
 */
export function pathBetween(graph: Graph, from: string, to: string): readonly string[] | undefined {
  const cameFrom = new Map<string, string | undefined>([[from, undefined]]);
  for (const id of cameFrom.keys()) {
    if (id === to) return pathBack(cameFrom, to);
    for (const next of graph.get(id) ?? []) if (!cameFrom.has(next)) cameFrom.set(next, id);
  }
  return undefined;
}

function pathBack(cameFrom: ReadonlyMap<string, string | undefined>, to: string): string[] {
  const path: string[] = [];
  for (let id: string | undefined = to; id !== undefined; id = cameFrom.get(id)) path.unshift(id);
  return path;
}

/** The value at a JSON pointer (RFC 6901) such as '/milestones/0/title'; undefined where the document ends before it. */
export function valueAt(document: unknown, pointer: string): unknown {
  return steps(pointer).reduce<unknown>((value, step) => (value as Record<string, unknown> | null | undefined)?.[step], document);
}

/** The document with another value at the pointer; what stands beside the way to it stays the same object. */
export function withValueAt<T>(document: T, pointer: string, value: unknown): T {
  return put(document, steps(pointer), value) as T;
}

function put(node: unknown, [step, ...rest]: readonly string[], value: unknown): unknown {
  if (step === undefined) return value;
  if (Array.isArray(node)) return node.map((item, index) => (index === Number(step) ? put(item, rest, value) : item));
  const fields = node as Record<string, unknown>;
  return { ...fields, [step]: put(fields[step], rest, value) };
}

function steps(pointer: string): readonly string[] {
  return pointer.split('/').slice(1);
}

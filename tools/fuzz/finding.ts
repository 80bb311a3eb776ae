/** What came back for one request. */
export interface Answer {
  readonly status: number;
  readonly contentType: string;
  readonly text: string;
}

/** What no answer may hold: how the inside is built, or what it said to itself. */
const internals: readonly (readonly [string, RegExp])[] = [
  ['a stack trace', /(\n|\\n)\s*at .+:\d+:\d+/],
  ['a path of the server', /node_modules|\/dist\/|\.[mc]?[jt]s:\d+|\bfile:\/\//],
  ['the name of a database role', /samenspel_(app|auth|owner|vault|queue)\b/],
  ['an error of the database', /violates|duplicate key|syntax error at|relation "|column "|invalid input syntax|QueryFailed|EntityNotFound/],
  ['an error of the runtime', /TypeError|ReferenceError|RangeError|SyntaxError|ECONN|Unexpected token|is not a function|of undefined|of null/],
  ['a statement of SQL', /\b(select .+ from|insert into|delete from|update .+ set|set_config)\b/i],
];

/** Why an answer is not what a caller may get; undefined when it is fine. */
export function findingOf({ status, contentType, text }: Answer): string | undefined {
  if (status >= 500) return `status ${status}`;
  if (status < 400) return undefined;
  const leak = internals.find(([, pattern]) => pattern.test(text));
  if (leak) return `${leak[0]} in an answer`;
  if (!contentType.startsWith('application/problem+json')) return `a refusal as ${contentType || 'nothing'}`;
  return problemFault(status, text);
}

function problemFault(status: number, text: string): string | undefined {
  const problem = parsed(text);
  if (!problem) return 'a refusal that is no JSON object';
  if (problem['status'] !== status) return 'a refusal that states another status';
  const incomplete = ['type', 'title', 'detail', 'code'].find((field) => typeof problem[field] !== 'string' || problem[field] === '');
  return incomplete && `a refusal without ${incomplete}`;
}

function parsed(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

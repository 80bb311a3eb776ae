/** Something the person who starts Samenspel can put right; shown as one line, with exit code 1. */
export class StartError extends Error {}

/** What went wrong in reaching something, in a few words and without secrets. */
export function reasonOf(error: unknown): string {
  const { code, message, errors } = error as { code?: string; message?: string; errors?: unknown[] };
  if (errors?.length) return reasonOf(errors[0]);
  const known: Record<string, string> = {
    ECONNREFUSED: 'nothing listens there',
    ECONNRESET: 'the connection was broken off',
    ENOTFOUND: 'the host is unknown',
    EAI_AGAIN: 'the host is unknown',
    ETIMEDOUT: 'no answer in time',
    EHOSTUNREACH: 'the host cannot be reached',
    '28P01': 'user or password is wrong',
    '28000': 'user or password is wrong',
    '3D000': 'the database does not exist',
    EAUTH: 'user or password is wrong',
  };
  return (code && known[code]) || (message ?? String(error)).split('\n')[0];
}

/** A path inside Samenspel to go on to after signing in; anything else becomes the start page. */
export function safeReturnPath(path: string | null | undefined): string {
  const target = path ?? '';
  const inside = target.startsWith('/') && !target.startsWith('//') && !target.includes('\\');
  return inside && !target.startsWith('/sign-in') ? target : '/';
}

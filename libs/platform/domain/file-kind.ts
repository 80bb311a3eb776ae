/** Kinds of files that are kept, by the ending of their name, each with its media type (IANA). */
export const fileKinds = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  png: 'image/png',
  jpg: 'image/jpeg',
  txt: 'text/plain',
  csv: 'text/csv',
} as const;

export type FileKind = keyof typeof fileKinds;

/** The largest file that is taken, in bytes: 25 MB. */
export const largestFile = 25 * 1024 * 1024;

/** The longest name of a file, in characters. */
export const longestFileName = 200;

/** The kind that the ending of a name promises. */
export function fileKindOfName(name: string): FileKind | undefined {
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase();
  const kind = ending === 'jpeg' ? 'jpg' : ending;
  return kind !== undefined && Object.hasOwn(fileKinds, kind) ? (kind as FileKind) : undefined;
}

/**
 * Whether a name can be kept and shown as it is: no folders, no control characters, and nothing that turns the direction
 * of writing around, with which "fdp.exe" is made to look like "exe.pdf" (Unicode Technical Report 36, 3.1).
 */
export function isPlainFileName(name: string): boolean {
  const usable = name.isWellFormed() && name.trim() === name && name.length > 0 && name.length <= longestFileName;
  return usable && !name.startsWith('.') && !/[/\\\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(name);
}

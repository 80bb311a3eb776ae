import { createReadStream } from 'node:fs';
import { fileTypeFromFile } from 'file-type';
import { type FieldError, type FileKind, fileKindOfName, fileKinds, isPlainFileName } from '../../domain/index.js';
import { officeDocumentErrors } from './office-document.js';

const pointer = '/file';
const officeKinds: ReadonlySet<FileKind> = new Set(['docx', 'xlsx', 'odt', 'ods']);
const textKinds: ReadonlySet<FileKind> = new Set(['txt', 'csv']);

/** Codes that a file can be refused with; each stands at the field of the file. */
const refused = (code: string, values?: FieldError['values']): FieldError[] => [{ pointer, code, values }];

/**
 * What is wrong with a file as it lies on disk under that name. Its kind is judged by its content: what the sender or the
 * ending says only has to agree with it.
 */
export async function fileContentErrors(path: string, name: string, size: number): Promise<FieldError[]> {
  if (!isPlainFileName(name)) return refused('file.name');
  const kind = fileKindOfName(name);
  if (!kind) return refused('file.kind', { kinds: Object.keys(fileKinds).join(', ') });
  if (size === 0) return refused('file.empty');
  if (officeKinds.has(kind)) return (await officeDocumentErrors(path, kind, size)).flatMap((code) => refused(code, { kind }));
  const detected = (await fileTypeFromFile(path))?.ext;
  if (!textKinds.has(kind)) return detected === kind ? [] : refused('file.content-differs', { kind });
  const isText = !(detected !== undefined && Object.hasOwn(fileKinds, detected)) && (await isPlainText(path));
  return isText ? [] : refused('file.content-differs', { kind });
}

/** Valid UTF-8 without control characters other than tabs and ends of lines. */
async function isPlainText(path: string): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const isPlain = (text: string) => !/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/.test(text);
  try {
    for await (const chunk of createReadStream(path)) {
      if (!isPlain(decoder.decode(chunk as Uint8Array, { stream: true }))) return false;
    }
    return isPlain(decoder.decode());
  } catch (error) {
    if ((error as { code?: string }).code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return false;
    throw error;
  }
}

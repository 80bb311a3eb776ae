import type { Readable } from 'node:stream';
import { invalidInput } from '@samenspel/platform/server';
import { largestRegister } from '../../domain/index.js';

const refused = (code: string) => invalidInput([{ pointer: '/file', code }]);

/** The body of a request as it comes in; what is too large is refused before the rest has arrived. */
export async function uploadedFile(body: Readable): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of body.iterator({ destroyOnReturn: false })) {
    size += piece.length;
    if (size > largestRegister) throw refused('register-import.too-large');
    pieces.push(piece);
  }
  if (size === 0) throw refused('required');
  return Buffer.concat(pieces);
}

import type { Readable } from 'node:stream';
import { StreamableFile } from '@nestjs/common';

interface NamedFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly size: number;
}

/** The content of a file as a download: never shown in the page, under its own name. */
export function fileResponse(content: Readable, { fileName, mediaType, size }: NamedFile): StreamableFile {
  return new StreamableFile(content, { type: mediaType, length: size, disposition: attachmentOf(fileName) });
}

/** Content-Disposition (RFC 6266) with the name in full (RFC 8187), and in ASCII for who does not read that. */
export function attachmentOf(fileName: string): string {
  const plain = fileName.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[^\x20-\x7E]|["\\%]/gu, '_');
  const full = encodeURIComponent(fileName).replace(/['()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${full}`;
}

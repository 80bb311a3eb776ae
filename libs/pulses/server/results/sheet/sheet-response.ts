import { Readable } from 'node:stream';
import type { StreamableFile } from '@nestjs/common';
import type { LocalDate } from '@samenspel/platform/domain';
import { fileResponse } from '@samenspel/platform/server';

/** An A4 as a file, named after the partnership and the day. */
export function sheetResponse(content: Buffer, partnershipName: string, day: LocalDate): StreamableFile {
  return fileResponse(Readable.from([content]), { fileName: `${partnershipName} ${day}.pdf`, mediaType: 'application/pdf', size: content.length });
}

import { applyDecorators, Header } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';

/** The answer is a file of that name in CSV, to be saved rather than shown. */
export const CsvResponse = (fileName: string, description: string) =>
  applyDecorators(
    Header('Content-Type', 'text/csv; charset=utf-8'),
    Header('Content-Disposition', `attachment; filename="${fileName}"`),
    Header('Cache-Control', 'no-store'),
    ApiOkResponse({ description, content: { 'text/csv': { schema: { type: 'string', format: 'binary' } } } }),
  );

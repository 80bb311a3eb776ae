import { Controller, Get, Header, HttpCode, Param, Post, StreamableFile } from '@nestjs/common';
import { ApiAcceptedResponse, ApiConflictResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { RecordedRead } from '@samenspel/platform/server';
import { Member } from '../permission/member.decorator.js';
import type { Membership } from '../permission/membership.reader.js';
import { RequirePermission } from '../permission/permission.decorator.js';
import { ProgrammeExportDto, ProgrammeExportList } from './programme-export.dto.js';
import { ProgrammeExportService } from './programme-export.service.js';

@ApiTags('programme-exports')
@ApiParam({ name: 'programmeId', format: 'uuid' })
@Controller('programmes/:programmeId/programme-exports')
export class ProgrammeExportController {
  constructor(private readonly exports: ProgrammeExportService) {}

  @Get()
  @RequirePermission('programme-export.list')
  @ApiOperation({ operationId: 'listProgrammeExports', summary: 'Exports of the whole programme, latest first' })
  @ApiOkResponse({ type: ProgrammeExportList })
  list(): Promise<ProgrammeExportList> {
    return this.exports.list();
  }

  @Post()
  @HttpCode(202)
  @RequirePermission('programme-export.request')
  @ApiOperation({ operationId: 'requestProgrammeExport', summary: 'Ask for everything the programme holds, as a zip file; a mail tells when it is ready' })
  @ApiAcceptedResponse({ type: ProgrammeExportDto })
  @ApiConflictResponse({ description: 'Another export is under way' })
  request(@Member() member: Membership): Promise<ProgrammeExportDto> {
    return this.exports.request(member);
  }

  @Get(':exportId/archive')
  @RequirePermission('programme-export.download')
  @RecordedRead()
  @Header('Cache-Control', 'no-store')
  @ApiParam({ name: 'exportId', format: 'uuid' })
  @ApiOperation({ operationId: 'downloadProgrammeExport', summary: 'The zip file, for seven days; the download is recorded' })
  @ApiOkResponse({ description: 'The zip file', content: { 'application/zip': { schema: { type: 'string', format: 'binary' } } } })
  async download(@Param('exportId') exportId: string): Promise<StreamableFile> {
    const stream = await this.exports.download(exportId);
    return new StreamableFile(stream, { type: 'application/zip', disposition: 'attachment; filename="samenspel-programma.zip"' });
  }
}

import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Language, Page } from '@samenspel/platform/domain';
import { RecordedRead } from '@samenspel/platform/server';
import { CsvResponse } from '../csv-response.decorator.js';
import { Member } from '../permission/member.decorator.js';
import type { Membership } from '../permission/membership.reader.js';
import { RequirePermission } from '../permission/permission.decorator.js';
import { ReaderLanguage } from '../permission/reader-language.decorator.js';
import { type AuditRecordDto, AuditRecordExportQuery, AuditRecordPage, AuditRecordQuery } from './audit-record.dto.js';
import { AuditRecordService } from './audit-record.service.js';

@ApiTags('audit-records')
@ApiParam({ name: 'programmeId', format: 'uuid' })
@Controller('programmes/:programmeId')
export class AuditRecordController {
  constructor(private readonly records: AuditRecordService) {}

  @Get('audit-records')
  @RequirePermission('audit-record.list')
  @ApiOperation({ operationId: 'listAuditRecords', summary: 'Who did what, where and when, latest first' })
  @ApiOkResponse({ type: AuditRecordPage })
  list(@Query() query: AuditRecordQuery, @Member() member: Membership, @ReaderLanguage() language: Language): Promise<Page<AuditRecordDto>> {
    return this.records.list(query, member, language);
  }

  @Get('audit-record-exports')
  @RequirePermission('audit-record.export')
  @RecordedRead()
  @ApiOperation({ operationId: 'exportAuditRecords', summary: 'The chosen records as CSV, 50,000 at most; the export is recorded too' })
  @CsvResponse('logboek.csv', 'The records, one a line')
  export(@Query() query: AuditRecordExportQuery, @Member() member: Membership, @ReaderLanguage() language: Language): Promise<string> {
    return this.records.export(query, member, language);
  }
}

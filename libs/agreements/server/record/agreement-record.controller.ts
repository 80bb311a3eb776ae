import { Controller, Get, Header, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { RequirePermission } from '@samenspel/identity/server';
import type { RecordFile } from '../../domain/index.js';
import { AgreementRecordHead } from './agreement-record.dto.js';
import { AgreementRecordService } from './agreement-record.service.js';

@ApiTags('agreements')
@ApiParam({ name: 'programmeId', format: 'uuid' })
@ApiParam({ name: 'partnershipId', format: 'uuid' })
@ApiParam({ name: 'agreementId', format: 'uuid' })
@Controller('programmes/:programmeId/partnerships/:partnershipId/agreements/:agreementId')
export class AgreementRecordController {
  constructor(private readonly records: AgreementRecordService) {}

  @Get('record-head')
  @RequirePermission('agreement.read')
  @ApiOperation({ operationId: 'readAgreementRecordHead', summary: 'Where the record of the agreement ends: the hash to keep' })
  @ApiOkResponse({ type: AgreementRecordHead })
  head(@Param('partnershipId') partnershipId: string, @Param('agreementId') agreementId: string): Promise<AgreementRecordHead> {
    return this.records.head(partnershipId, agreementId);
  }

  @Get('record')
  @RequirePermission('agreement.read')
  @Header('Content-Disposition', 'attachment; filename="samenspel-record.json"')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ operationId: 'downloadAgreementRecord', summary: 'The record of the agreement, which anyone can check offline' })
  @ApiOkResponse({
    description: 'Links and payloads in the format samenspel-agreement-record, version 1',
    schema: { type: 'object', additionalProperties: true },
  })
  download(@Param('partnershipId') partnershipId: string, @Param('agreementId') agreementId: string): Promise<RecordFile> {
    return this.records.file(partnershipId, agreementId);
  }
}

import { Controller, Get, Header, Param, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Language } from '@samenspel/platform/domain';
import { RecordedRead } from '@samenspel/platform/server';
import { Member, type Membership, ReaderLanguage, RequirePermission } from '@samenspel/identity/server';
import { AgreementExportService } from './agreement-export.service.js';
import { AgreementExportQuery } from './agreement-summary.dto.js';

const binary = { schema: { type: 'string', format: 'binary' } } as const;
const file = { description: 'The agreements, one a line', content: { 'application/octet-stream': binary } };

@ApiTags('agreements')
@ApiParam({ name: 'programmeId', format: 'uuid' })
@Controller('programmes/:programmeId')
export class AgreementExportController {
  constructor(private readonly exports: AgreementExportService) {}

  @Get('agreement-exports')
  @RequirePermission('agreement.export')
  @RecordedRead()
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ operationId: 'exportBrowsedAgreements', summary: 'The chosen agreements as CSV or xlsx, 10,000 at most; the export is recorded' })
  @ApiOkResponse(file)
  ofProgramme(@Query() query: AgreementExportQuery, @Member() member: Membership, @ReaderLanguage() language: Language): Promise<StreamableFile> {
    return this.exports.file(null, query, member, language);
  }

  @Get('partnerships/:partnershipId/agreement-exports')
  @RequirePermission('agreement.export')
  @RecordedRead()
  @Header('Cache-Control', 'no-store')
  @ApiParam({ name: 'partnershipId', format: 'uuid' })
  @ApiOperation({ operationId: 'exportAgreements', summary: 'The chosen agreements of the partnership as CSV or xlsx, 10,000 at most; the export is recorded' })
  @ApiOkResponse(file)
  ofPartnership(
    @Param('partnershipId') partnershipId: string,
    @Query() query: AgreementExportQuery,
    @Member() member: Membership,
    @ReaderLanguage() language: Language,
  ): Promise<StreamableFile> {
    return this.exports.file(partnershipId, query, member, language);
  }
}

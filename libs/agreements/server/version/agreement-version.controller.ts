import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { PageQuery } from '@samenspel/platform/server';
import { RequirePermission } from '@samenspel/identity/server';
import { AgreementVersionDto, AgreementVersionPage } from './agreement-version.dto.js';
import { AgreementVersionService } from './agreement-version.service.js';

@ApiTags('agreements')
@ApiParam({ name: 'programmeId', format: 'uuid' })
@ApiParam({ name: 'partnershipId', format: 'uuid' })
@ApiParam({ name: 'agreementId', format: 'uuid' })
@Controller('programmes/:programmeId/partnerships/:partnershipId/agreements/:agreementId/versions')
export class AgreementVersionController {
  constructor(private readonly versions: AgreementVersionService) {}

  @Get()
  @RequirePermission('agreement-version.list')
  @ApiOperation({ operationId: 'listAgreementVersions', summary: 'Every version that was agreed, newest first' })
  @ApiOkResponse({ type: AgreementVersionPage })
  list(
    @Param('partnershipId') partnershipId: string,
    @Param('agreementId') agreementId: string,
    @Query() query: PageQuery,
  ): Promise<AgreementVersionPage> {
    return this.versions.list(partnershipId, agreementId, query);
  }

  @Get(':number')
  @RequirePermission('agreement-version.read')
  @ApiParam({ name: 'number', schema: { type: 'integer', minimum: 1 } })
  @ApiOperation({ operationId: 'readAgreementVersion', summary: 'A version as it was agreed: its content, its text to the character, and who confirmed it' })
  @ApiOkResponse({ type: AgreementVersionDto })
  read(
    @Param('partnershipId') partnershipId: string,
    @Param('agreementId') agreementId: string,
    @Param('number') number: string,
  ): Promise<AgreementVersionDto> {
    return this.versions.read(partnershipId, agreementId, number);
  }
}

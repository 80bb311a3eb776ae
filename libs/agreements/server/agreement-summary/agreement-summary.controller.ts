import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { Member, type Membership, RequirePermission } from '@samenspel/identity/server';
import { AgreementPage } from '../agreement/agreement.dto.js';
import { AgreementQuery } from './agreement-summary.dto.js';
import { AgreementSummaryService } from './agreement-summary.service.js';

@ApiTags('agreements')
@ApiParam({ name: 'programmeId', format: 'uuid' })
@Controller('programmes/:programmeId')
export class AgreementSummaryController {
  constructor(private readonly summaries: AgreementSummaryService) {}

  @Get('agreements')
  @RequirePermission('agreement.browse')
  @ApiOperation({ operationId: 'browseAgreements', summary: 'Agreements of all partnerships that the reader may see' })
  @ApiOkResponse({ type: AgreementPage })
  browse(@Query() query: AgreementQuery, @Member() member: Membership): Promise<AgreementPage> {
    return this.summaries.page(null, query, member);
  }

  @Get('partnerships/:partnershipId/agreements')
  @RequirePermission('agreement.list')
  @ApiParam({ name: 'partnershipId', format: 'uuid' })
  @ApiOperation({ operationId: 'listAgreements', summary: 'Agreements of the partnership' })
  @ApiOkResponse({ type: AgreementPage })
  list(@Param('partnershipId') partnershipId: string, @Query() query: AgreementQuery, @Member() member: Membership): Promise<AgreementPage> {
    return this.summaries.page(partnershipId, query, member);
  }
}

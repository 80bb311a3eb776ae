import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { PageQuery } from '@samenspel/platform/server';
import { RequirePermission } from '@samenspel/identity/server';
import { AgreementDraftPage } from './agreement-draft.dto.js';
import { AgreementDraftService } from './agreement-draft.service.js';

@ApiTags('agreement-drafts')
@ApiParam({ name: 'programmeId', format: 'uuid' })
@Controller('programmes/:programmeId/agreement-drafts')
export class BrowsedDraftsController {
  constructor(private readonly drafts: AgreementDraftService) {}

  @Get()
  @RequirePermission('agreement-draft.browse')
  @ApiOperation({ operationId: 'browseAgreementDrafts', summary: 'Open drafts of all partnerships that the reader may see, latest change first' })
  @ApiOkResponse({ type: AgreementDraftPage })
  browse(@Query() query: PageQuery): Promise<AgreementDraftPage> {
    return this.drafts.list(null, query);
  }
}

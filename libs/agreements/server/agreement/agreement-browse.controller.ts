import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { PageQuery } from '@samenspel/platform/server';
import { Member, type Membership, RequirePermission } from '@samenspel/identity/server';
import { AgreementPage } from './agreement.dto.js';
import { AgreementService } from './agreement.service.js';

@ApiTags('agreements')
@ApiParam({ name: 'programmeId', format: 'uuid' })
@Controller('programmes/:programmeId/agreements')
export class AgreementBrowseController {
  constructor(private readonly agreements: AgreementService) {}

  @Get()
  @RequirePermission('agreement.browse')
  @ApiOperation({ operationId: 'browseAgreements', summary: 'Agreements of all partnerships that the reader may see, by title' })
  @ApiOkResponse({ type: AgreementPage })
  browse(@Query() query: PageQuery, @Member() member: Membership): Promise<AgreementPage> {
    return this.agreements.browse(query, member);
  }
}

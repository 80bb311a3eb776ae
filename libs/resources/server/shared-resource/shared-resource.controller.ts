import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { Member, type Membership, RequirePermission } from '@samenspel/identity/server';
import { NewResourceUse, SharedResourceDto, SharedResourcePage, SharedResourceQuery } from './shared-resource.dto.js';
import { SharedResourceService } from './shared-resource.service.js';

@ApiTags('shared resources')
@ApiParam({ name: 'programmeId', format: 'uuid' })
@ApiParam({ name: 'partnershipId', format: 'uuid' })
@Controller('programmes/:programmeId/partnerships/:partnershipId/shared-resources')
export class SharedResourceController {
  constructor(private readonly resources: SharedResourceService) {}

  @Get()
  @RequirePermission('shared-resource.list')
  @ApiOperation({ operationId: 'listSharedResources', summary: 'What partners share, how it is divided and what each uses of it' })
  @ApiOkResponse({ type: SharedResourcePage })
  list(
    @Param('partnershipId') partnershipId: string,
    @Query() query: SharedResourceQuery,
    @Member() member: Membership,
  ): Promise<SharedResourcePage> {
    return this.resources.list(partnershipId, query, member);
  }

  @Post(':resourceId/uses')
  @RequirePermission('resource-use.log')
  @ApiParam({ name: 'resourceId', format: 'uuid' })
  @ApiOperation({ operationId: 'logResourceUse', summary: 'Log what a party used of something that partners share' })
  @ApiCreatedResponse({ type: SharedResourceDto })
  logUse(
    @Param('partnershipId') partnershipId: string,
    @Param('resourceId') id: string,
    @Body() body: NewResourceUse,
    @Member() member: Membership,
  ): Promise<SharedResourceDto> {
    return this.resources.logUse(partnershipId, id, body, member);
  }
}

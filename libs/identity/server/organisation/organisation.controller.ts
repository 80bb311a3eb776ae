import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Page } from '@samenspel/platform/domain';
import { PageQuery } from '@samenspel/platform/server';
import { RequirePermission } from '../permission/permission.decorator.js';
import { NewOrganisation, OrganisationDto, OrganisationPage } from './organisation.dto.js';
import { OrganisationService } from './organisation.service.js';

@ApiTags('organisations')
@ApiParam({ name: 'programmeId', format: 'uuid' })
@Controller('programmes/:programmeId/organisations')
export class OrganisationController {
  constructor(private readonly organisations: OrganisationService) {}

  @Get()
  @RequirePermission('organisation.list')
  @ApiOperation({ operationId: 'listOrganisations', summary: 'Organisations of the programme, by name' })
  @ApiOkResponse({ type: OrganisationPage })
  list(@Query() query: PageQuery): Promise<Page<OrganisationDto>> {
    return this.organisations.list(query);
  }

  @Post()
  @RequirePermission('organisation.create')
  @ApiOperation({ operationId: 'createOrganisation', summary: 'Add an organisation' })
  @ApiCreatedResponse({ type: OrganisationDto })
  create(@Body() body: NewOrganisation): Promise<OrganisationDto> {
    return this.organisations.create(body);
  }
}

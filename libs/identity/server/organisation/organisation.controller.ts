import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Page } from '@samenspel/platform/domain';
import { IfMatch, PageQuery } from '@samenspel/platform/server';
import { RequirePermission } from '../permission/permission.decorator.js';
import { NewOrganisation, OrganisationChange, OrganisationDto, OrganisationPage } from './organisation.dto.js';
import { OrganisationMerge, OrganisationMergePreview, OrganisationMergeQuery } from './organisation-merge.dto.js';
import { OrganisationMergeService } from './organisation-merge.service.js';
import { OrganisationService } from './organisation.service.js';

@ApiTags('organisations')
@ApiParam({ name: 'programmeId', format: 'uuid' })
@Controller('programmes/:programmeId/organisations')
export class OrganisationController {
  constructor(
    private readonly organisations: OrganisationService,
    private readonly merges: OrganisationMergeService,
  ) {}

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

  @Patch(':organisationId')
  @RequirePermission('organisation.change')
  @ApiParam({ name: 'organisationId', format: 'uuid' })
  @ApiHeader({ name: 'If-Match', required: true, description: 'The ETag that the change was made on' })
  @ApiOperation({ operationId: 'changeOrganisation', summary: 'Change name, sector and registrations' })
  @ApiOkResponse({ type: OrganisationDto })
  change(@Param('organisationId') id: string, @IfMatch() version: number, @Body() body: OrganisationChange): Promise<OrganisationDto> {
    return this.organisations.change(id, version, body);
  }

  @Get(':organisationId/merge-preview')
  @RequirePermission('organisation.merge')
  @ApiParam({ name: 'organisationId', format: 'uuid' })
  @ApiOperation({ operationId: 'previewOrganisationMerge', summary: 'What goes along when this organisation goes into another' })
  @ApiOkResponse({ type: OrganisationMergePreview })
  previewMerge(@Param('organisationId') id: string, @Query() query: OrganisationMergeQuery): Promise<OrganisationMergePreview> {
    return this.merges.preview(id, query.intoId);
  }

  @Post(':organisationId/merges')
  @HttpCode(200)
  @RequirePermission('organisation.merge')
  @ApiParam({ name: 'organisationId', format: 'uuid' })
  @ApiHeader({ name: 'If-Match', required: true, description: 'The ETag of the organisation that the choice was made on' })
  @ApiOperation({ operationId: 'mergeOrganisation', summary: 'Let this organisation go into another' })
  @ApiOkResponse({ type: OrganisationDto })
  merge(@Param('organisationId') id: string, @IfMatch() version: number, @Body() body: OrganisationMerge): Promise<OrganisationDto> {
    return this.merges.merge(id, version, body.intoId);
  }
}

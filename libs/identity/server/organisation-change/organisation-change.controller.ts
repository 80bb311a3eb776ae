import { Body, Controller, Get, Param, Put, Query } from '@nestjs/common';
import { ApiConflictResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { IfMatch } from '@samenspel/platform/server';
import { RequirePermission } from '../permission/permission.decorator.js';
import { PersonDto } from '../person/person.dto.js';
import { OrganisationChangePreview, OrganisationChangeQuery, PersonOrganisationChange } from './organisation-change.dto.js';
import { OrganisationChangeService } from './organisation-change.service.js';

@ApiTags('people')
@ApiParam({ name: 'programmeId', format: 'uuid' })
@ApiParam({ name: 'personId', format: 'uuid' })
@Controller('programmes/:programmeId/people/:personId')
export class OrganisationChangeController {
  constructor(private readonly changes: OrganisationChangeService) {}

  @Get('organisation-preview')
  @RequirePermission('person.change-organisation')
  @ApiOperation({ operationId: 'previewPersonOrganisationChange', summary: 'What moving the person would do; changes nothing' })
  @ApiOkResponse({ type: OrganisationChangePreview })
  preview(@Param('personId') personId: string, @Query() { organisationId }: OrganisationChangeQuery): Promise<OrganisationChangePreview> {
    return this.changes.preview(personId, organisationId);
  }

  @Put('organisation')
  @RequirePermission('person.change-organisation')
  @ApiHeader({ name: 'If-Match', required: true, description: 'The ETag of the preview' })
  @ApiOperation({ operationId: 'changePersonOrganisation', summary: 'Move the person to another organisation, as the preview said' })
  @ApiOkResponse({ type: PersonDto })
  @ApiConflictResponse({ description: 'What the preview showed changed meanwhile' })
  change(@Param('personId') personId: string, @IfMatch() version: number, @Body() body: PersonOrganisationChange): Promise<PersonDto> {
    return this.changes.run(personId, version, body);
  }
}

import { Body, Controller, Get, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Page } from '@samenspel/platform/domain';
import { IfMatch } from '@samenspel/platform/server';
import { RequirePermission } from '../permission/permission.decorator.js';
import { NewPerson, PersonChange, PersonDto, PersonPage, PersonQuery, PersonRoleChange } from './person.dto.js';
import { PersonService } from './person.service.js';

@ApiTags('people')
@ApiParam({ name: 'programmeId', format: 'uuid' })
@Controller('programmes/:programmeId/people')
export class PersonController {
  constructor(private readonly people: PersonService) {}

  @Get()
  @RequirePermission('person.list')
  @ApiOperation({ operationId: 'listPeople', summary: 'People of the programme, by name' })
  @ApiOkResponse({ type: PersonPage })
  list(@Query() query: PersonQuery): Promise<Page<PersonDto>> {
    return this.people.list(query);
  }

  @Post()
  @RequirePermission('person.create')
  @ApiOperation({ operationId: 'createPerson', summary: 'Add a person of an organisation' })
  @ApiCreatedResponse({ type: PersonDto })
  create(@Body() body: NewPerson): Promise<PersonDto> {
    return this.people.create(body);
  }

  @Patch(':personId')
  @RequirePermission('person.change')
  @ApiParam({ name: 'personId', format: 'uuid' })
  @ApiHeader({ name: 'If-Match', required: true, description: 'The ETag that the change was made on' })
  @ApiOperation({ operationId: 'changePerson', summary: 'Change name and language' })
  @ApiOkResponse({ type: PersonDto })
  change(@Param('personId') id: string, @IfMatch() version: number, @Body() body: PersonChange): Promise<PersonDto> {
    return this.people.change(id, version, body);
  }

  @Put(':personId/role')
  @RequirePermission('person.change-role')
  @ApiParam({ name: 'personId', format: 'uuid' })
  @ApiHeader({ name: 'If-Match', required: true, description: 'The ETag of the person that the change was made on' })
  @ApiOperation({ operationId: 'changePersonRole', summary: 'Change the role in the programme; one administrator stays' })
  @ApiOkResponse({ type: PersonDto })
  changeRole(@Param('personId') id: string, @IfMatch() version: number, @Body() body: PersonRoleChange): Promise<PersonDto> {
    return this.people.changeRole(id, version, body.role);
  }
}

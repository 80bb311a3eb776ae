import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Page } from '@samenspel/platform/domain';
import { RequirePermission } from '../permission/permission.decorator.js';
import { NewPerson, PersonDto, PersonPage, PersonQuery } from './person.dto.js';
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
}

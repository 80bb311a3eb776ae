import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiConflictResponse, ApiHeader, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Page } from '@samenspel/platform/domain';
import { IfMatch, PageQuery } from '@samenspel/platform/server';
import { Member } from '../permission/member.decorator.js';
import type { Membership } from '../permission/membership.reader.js';
import { RequirePermission } from '../permission/permission.decorator.js';
import { PersonDto } from '../person/person.dto.js';
import { type DepartureDto, DeparturePage, DeparturePreview, NewDeparture } from './departure.dto.js';
import { DepartureService } from './departure.service.js';

@ApiTags('people')
@ApiParam({ name: 'programmeId', format: 'uuid' })
@Controller('programmes/:programmeId')
export class DepartureController {
  constructor(private readonly departures: DepartureService) {}

  @Get('departures')
  @RequirePermission('person.leave')
  @ApiOperation({ operationId: 'listDepartures', summary: 'People who left, by name' })
  @ApiOkResponse({ type: DeparturePage })
  list(@Query() query: PageQuery): Promise<Page<DepartureDto>> {
    return this.departures.list(query);
  }

  @Post('departure-requests')
  @HttpCode(204)
  @RequirePermission('person.ask-to-leave')
  @ApiOperation({ operationId: 'askToLeave', summary: 'Ask the organisers to let you leave; they get a mail' })
  @ApiNoContentResponse({ description: 'Asked' })
  ask(@Member() member: Membership): Promise<void> {
    return this.departures.ask(member);
  }

  @Get('people/:personId/departure')
  @RequirePermission('person.leave')
  @ApiParam({ name: 'personId', format: 'uuid' })
  @ApiOperation({ operationId: 'previewDeparture', summary: 'What leaving would do; changes nothing' })
  @ApiOkResponse({ type: DeparturePreview })
  preview(@Param('personId') personId: string): Promise<DeparturePreview> {
    return this.departures.preview(personId);
  }

  @Post('people/:personId/departure')
  @HttpCode(204)
  @RequirePermission('person.leave')
  @ApiParam({ name: 'personId', format: 'uuid' })
  @ApiHeader({ name: 'If-Match', required: true, description: 'The ETag of the preview' })
  @ApiOperation({ operationId: 'recordDeparture', summary: 'Let the person leave, as the preview said' })
  @ApiNoContentResponse({ description: 'Left' })
  @ApiConflictResponse({ description: 'What the preview showed changed meanwhile, or this is the last administrator' })
  record(@Param('personId') personId: string, @IfMatch() version: number, @Body() body: NewDeparture, @Member() member: Membership): Promise<void> {
    return this.departures.record(personId, version, body, member);
  }

  @Post('people/:personId/return')
  @HttpCode(200)
  @RequirePermission('person.invite')
  @ApiParam({ name: 'personId', format: 'uuid' })
  @ApiOperation({ operationId: 'bringPersonBack', summary: 'Invite somebody who left again, as the same person' })
  @ApiOkResponse({ type: PersonDto })
  undo(@Param('personId') personId: string): Promise<PersonDto> {
    return this.departures.undo(personId);
  }
}

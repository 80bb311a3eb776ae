import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Page } from '@samenspel/platform/domain';
import { PageQuery } from '@samenspel/platform/server';
import { Member } from '../permission/member.decorator.js';
import type { Membership } from '../permission/membership.reader.js';
import { RequirePermission } from '../permission/permission.decorator.js';
import { NewStandIn, StandInDto, StandInPage } from './stand-in.dto.js';
import { StandInService } from './stand-in.service.js';

@ApiTags('stand-ins')
@ApiParam({ name: 'programmeId', format: 'uuid' })
@Controller('programmes/:programmeId/stand-ins')
export class StandInController {
  constructor(private readonly standIns: StandInService) {}

  @Get()
  @RequirePermission('stand-in.list')
  @ApiOperation({ operationId: 'listStandIns', summary: 'Who stands in for whom, today and later; organisers see those of everybody' })
  @ApiOkResponse({ type: StandInPage })
  list(@Query() query: PageQuery, @Member() member: Membership): Promise<Page<StandInDto>> {
    return this.standIns.list(query, member);
  }

  @Post()
  @RequirePermission('stand-in.record')
  @ApiOperation({ operationId: 'recordStandIn', summary: 'Let a colleague stand in from one day until another' })
  @ApiCreatedResponse({ type: StandInDto })
  record(@Body() body: NewStandIn, @Member() member: Membership): Promise<StandInDto> {
    return this.standIns.record(body, member);
  }

  @Post(':standInId/ending')
  @HttpCode(204)
  @RequirePermission('stand-in.end')
  @ApiParam({ name: 'standInId', format: 'uuid' })
  @ApiOperation({ operationId: 'endStandIn', summary: 'End it before its last day' })
  @ApiNoContentResponse({ description: 'Ended' })
  end(@Param('standInId') id: string, @Member() member: Membership): Promise<void> {
    return this.standIns.end(id, member);
  }
}

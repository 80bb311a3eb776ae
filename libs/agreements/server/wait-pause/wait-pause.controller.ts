import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiConflictResponse, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { Member, type Membership, RequirePermission } from '@samenspel/identity/server';
import { NewWaitPause, NewWaitPauseAnswer, NewWaitPauseEnd, WaitPauseDto, WaitPausePage, WaitPauseQuery } from './wait-pause.dto.js';
import { WaitPauseService } from './wait-pause.service.js';

@ApiTags('wait-pauses')
@ApiParam({ name: 'programmeId', format: 'uuid' })
@ApiParam({ name: 'partnershipId', format: 'uuid' })
@Controller('programmes/:programmeId/partnerships/:partnershipId/wait-pauses')
export class WaitPauseController {
  constructor(private readonly pauses: WaitPauseService) {}

  @Get()
  @RequirePermission('wait-pause.list')
  @ApiOperation({ operationId: 'listWaitPauses', summary: 'The days that milestones and obligations waited for another party' })
  @ApiOkResponse({ type: WaitPausePage })
  list(@Param('partnershipId') partnershipId: string, @Query() query: WaitPauseQuery, @Member() member: Membership): Promise<WaitPausePage> {
    return this.pauses.list(partnershipId, query, member);
  }

  @Post()
  @RequirePermission('wait-pause.record')
  @ApiOperation({ operationId: 'recordWaitPause', summary: 'Record that an own milestone or obligation waits for another party' })
  @ApiCreatedResponse({ type: WaitPauseDto })
  record(@Param('partnershipId') partnershipId: string, @Body() body: NewWaitPause, @Member() member: Membership): Promise<WaitPauseDto> {
    return this.pauses.record(partnershipId, body, member);
  }

  @Post(':waitPauseId/answer')
  @RequirePermission('wait-pause.answer')
  @ApiParam({ name: 'waitPauseId', format: 'uuid' })
  @ApiOperation({ operationId: 'answerWaitPause', summary: 'Confirm or dispute that another party waited for the own organisation' })
  @ApiCreatedResponse({ type: WaitPauseDto })
  @ApiConflictResponse({ description: 'It is settled already' })
  answer(
    @Param('partnershipId') partnershipId: string,
    @Param('waitPauseId') id: string,
    @Body() body: NewWaitPauseAnswer,
    @Member() member: Membership,
  ): Promise<WaitPauseDto> {
    return this.pauses.answer(partnershipId, id, body, member);
  }

  @Post(':waitPauseId/ending')
  @RequirePermission('wait-pause.record')
  @ApiParam({ name: 'waitPauseId', format: 'uuid' })
  @ApiOperation({ operationId: 'endWaitPause', summary: 'Say on which day it could go on' })
  @ApiCreatedResponse({ type: WaitPauseDto })
  @ApiConflictResponse({ description: 'It ended already' })
  end(
    @Param('partnershipId') partnershipId: string,
    @Param('waitPauseId') id: string,
    @Body() body: NewWaitPauseEnd,
    @Member() member: Membership,
  ): Promise<WaitPauseDto> {
    return this.pauses.end(partnershipId, id, body, member);
  }

  @Post(':waitPauseId/withdrawal')
  @RequirePermission('wait-pause.record')
  @ApiParam({ name: 'waitPauseId', format: 'uuid' })
  @ApiOperation({ operationId: 'withdrawWaitPause', summary: 'Take a pause back; its days count for nobody else any more' })
  @ApiCreatedResponse({ type: WaitPauseDto })
  @ApiConflictResponse({ description: 'It was taken back already' })
  withdraw(@Param('partnershipId') partnershipId: string, @Param('waitPauseId') id: string, @Member() member: Membership): Promise<WaitPauseDto> {
    return this.pauses.withdraw(partnershipId, id, member);
  }
}

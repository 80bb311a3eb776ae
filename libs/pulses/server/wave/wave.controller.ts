import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Page } from '@samenspel/platform/domain';
import { IfMatch, PageQuery } from '@samenspel/platform/server';
import { Member, type Membership, RequirePermission } from '@samenspel/identity/server';
import { NewWave, WaveChange, WaveDto, WavePage, WaveRelease, WaveSummary } from './wave.dto.js';
import { WavePlanning } from './wave-planning.js';
import { WaveService } from './wave.service.js';

@ApiTags('waves')
@ApiParam({ name: 'programmeId', format: 'uuid' })
@ApiParam({ name: 'partnershipId', format: 'uuid' })
@Controller('programmes/:programmeId/partnerships/:partnershipId/waves')
export class WaveController {
  constructor(
    private readonly waves: WaveService,
    private readonly planning: WavePlanning,
  ) {}

  @Get()
  @RequirePermission('wave.list')
  @ApiOperation({ operationId: 'listWaves', summary: 'Waves of a partnership, the newest first' })
  @ApiOkResponse({ type: WavePage })
  list(@Param('partnershipId') partnershipId: string, @Query() query: PageQuery): Promise<Page<WaveSummary>> {
    return this.waves.list(query, partnershipId);
  }

  @Post()
  @RequirePermission('wave.open')
  @ApiOperation({ operationId: 'planWave', summary: 'Plan a wave; one whose first day is today opens at once and invites people to answer' })
  @ApiCreatedResponse({ type: WaveDto })
  plan(@Param('partnershipId') partnershipId: string, @Body() body: NewWave, @Member() member: Membership): Promise<WaveDto> {
    return this.planning.plan(partnershipId, body, member);
  }

  @Get(':waveId')
  @RequirePermission('wave.read')
  @ApiParam({ name: 'waveId', format: 'uuid' })
  @ApiOperation({ operationId: 'readWave', summary: 'A wave: where it stands, its dates, and how many were invited' })
  @ApiOkResponse({ type: WaveDto })
  read(
    @Param('partnershipId') partnershipId: string,
    @Param('waveId') id: string,
    @Member() member: Membership,
  ): Promise<WaveDto> {
    return this.waves.read(partnershipId, id, member);
  }

  @Put(':waveId')
  @RequirePermission('wave.change')
  @ApiParam({ name: 'waveId', format: 'uuid' })
  @ApiHeader({ name: 'If-Match', required: true, description: 'The ETag that the change was decided on' })
  @ApiOperation({ operationId: 'changeWave', summary: 'Change the days of a planned wave and who is invited; mode and minimum stay' })
  @ApiOkResponse({ type: WaveDto })
  change(
    @Param('partnershipId') partnershipId: string,
    @Param('waveId') id: string,
    @IfMatch() version: number,
    @Body() body: WaveChange,
    @Member() member: Membership,
  ): Promise<WaveDto> {
    return this.planning.change(partnershipId, id, version, body, member);
  }

  @Put(':waveId/release-plan')
  @RequirePermission('wave.change')
  @ApiParam({ name: 'waveId', format: 'uuid' })
  @ApiHeader({ name: 'If-Match', required: true, description: 'The ETag that the change was decided on' })
  @ApiOperation({ operationId: 'changeWaveRelease', summary: 'Change when all sides will see the results, while the wave is planned or open' })
  @ApiOkResponse({ type: WaveDto })
  changeRelease(
    @Param('partnershipId') partnershipId: string,
    @Param('waveId') id: string,
    @IfMatch() version: number,
    @Body() body: WaveRelease,
    @Member() member: Membership,
  ): Promise<WaveDto> {
    return this.planning.changeRelease(partnershipId, id, version, body, member);
  }

  @Post(':waveId/cancellation')
  @HttpCode(200)
  @RequirePermission('wave.call-off')
  @ApiParam({ name: 'waveId', format: 'uuid' })
  @ApiHeader({ name: 'If-Match', required: true, description: 'The ETag that the step was decided on' })
  @ApiOperation({ operationId: 'callOffWave', summary: 'Take a planned wave off the calendar' })
  @ApiOkResponse({ type: WaveDto })
  callOff(
    @Param('partnershipId') partnershipId: string,
    @Param('waveId') id: string,
    @IfMatch() version: number,
    @Member() member: Membership,
  ): Promise<WaveDto> {
    return this.planning.callOff(partnershipId, id, version, member);
  }

  @Post(':waveId/closure')
  @HttpCode(200)
  @RequirePermission('wave.close')
  @ApiParam({ name: 'waveId', format: 'uuid' })
  @ApiHeader({ name: 'If-Match', required: true, description: 'The ETag that the step was decided on' })
  @ApiOperation({ operationId: 'closeWave', summary: 'Stop taking answers; the worker then freezes the publication plan' })
  @ApiOkResponse({ type: WaveDto })
  close(
    @Param('partnershipId') partnershipId: string,
    @Param('waveId') id: string,
    @IfMatch() version: number,
    @Member() member: Membership,
  ): Promise<WaveDto> {
    return this.waves.close(partnershipId, id, version, member);
  }

  @Post(':waveId/release')
  @HttpCode(200)
  @RequirePermission('wave.release')
  @ApiParam({ name: 'waveId', format: 'uuid' })
  @ApiHeader({ name: 'If-Match', required: true, description: 'The ETag that the step was decided on' })
  @ApiOperation({ operationId: 'releaseWave', summary: 'Let all sides see the results, at one moment' })
  @ApiOkResponse({ type: WaveDto })
  release(
    @Param('partnershipId') partnershipId: string,
    @Param('waveId') id: string,
    @IfMatch() version: number,
    @Member() member: Membership,
  ): Promise<WaveDto> {
    return this.waves.release(partnershipId, id, version, member);
  }
}

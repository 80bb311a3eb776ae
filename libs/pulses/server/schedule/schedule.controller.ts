import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { IfMatch } from '@samenspel/platform/server';
import { RequirePermission } from '@samenspel/identity/server';
import { WaveScheduleChange, WaveScheduleDto, WaveScheduleList } from './schedule.dto.js';
import { ScheduleService } from './schedule.service.js';

@ApiTags('waves')
@ApiParam({ name: 'programmeId', format: 'uuid' })
@ApiParam({ name: 'partnershipId', format: 'uuid' })
@Controller('programmes/:programmeId/partnerships/:partnershipId/wave-schedules')
export class ScheduleController {
  constructor(private readonly schedules: ScheduleService) {}

  @Get()
  @RequirePermission('wave-schedule.list')
  @ApiOperation({ operationId: 'listWaveSchedules', summary: 'How often a wave comes back in a partnership' })
  @ApiOkResponse({ type: WaveScheduleList })
  async list(@Param('partnershipId') partnershipId: string): Promise<WaveScheduleList> {
    return { items: await this.schedules.list(partnershipId) };
  }

  @Put(':waveScheduleId')
  @RequirePermission('wave-schedule.change')
  @ApiParam({ name: 'waveScheduleId', format: 'uuid' })
  @ApiHeader({ name: 'If-Match', required: true, description: 'The version that the change was decided on' })
  @ApiOperation({ operationId: 'changeWaveSchedule', summary: 'Pause, resume, end or change a schedule; waves that are planned already stay' })
  @ApiOkResponse({ type: WaveScheduleDto })
  change(
    @Param('partnershipId') partnershipId: string,
    @Param('waveScheduleId') id: string,
    @IfMatch() version: number,
    @Body() body: WaveScheduleChange,
  ): Promise<WaveScheduleDto> {
    return this.schedules.change(partnershipId, id, version, body);
  }
}

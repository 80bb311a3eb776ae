import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { RequirePermission } from '@samenspel/identity/server';
import { WaveResults } from './wave-results.dto.js';
import { WaveResultsService } from './wave-results.service.js';

@ApiTags('waves')
@ApiParam({ name: 'programmeId', format: 'uuid' })
@ApiParam({ name: 'partnershipId', format: 'uuid' })
@ApiParam({ name: 'waveId', format: 'uuid' })
@Controller('programmes/:programmeId/partnerships/:partnershipId/waves/:waveId')
export class WaveResultsController {
  constructor(private readonly results: WaveResultsService) {}

  @Get('results')
  @RequirePermission('wave.read')
  @ApiOperation({ operationId: 'readWaveResults', summary: 'What a released wave shows, in its final form; 404 until its release' })
  @ApiOkResponse({ type: WaveResults })
  read(@Param('partnershipId') partnershipId: string, @Param('waveId') waveId: string): Promise<WaveResults> {
    return this.results.read(partnershipId, waveId);
  }
}

import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Page } from '@samenspel/platform/domain';
import { PageQuery } from '@samenspel/platform/server';
import { RequirePermission } from '@samenspel/identity/server';
import { WavePage, WaveSummary } from './wave.dto.js';
import { WaveService } from './wave.service.js';

@ApiTags('waves')
@ApiParam({ name: 'programmeId', format: 'uuid' })
@Controller('programmes/:programmeId/waves')
export class ProgrammeWaveController {
  constructor(private readonly waves: WaveService) {}

  @Get()
  @RequirePermission('wave.browse')
  @ApiOperation({ operationId: 'browseWaves', summary: 'Waves of every partnership that the reader may see, the newest first' })
  @ApiOkResponse({ type: WavePage })
  browse(@Query() query: PageQuery): Promise<Page<WaveSummary>> {
    return this.waves.list(query);
  }
}

import { Controller, Get, Header, Param, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { Member, type Membership, RequirePermission } from '@samenspel/identity/server';
import { WaveResults } from './wave-results.dto.js';
import { WaveResultsService } from './wave-results.service.js';
import { WaveSheetService } from './sheet/wave-sheet.service.js';

@ApiTags('waves')
@ApiParam({ name: 'programmeId', format: 'uuid' })
@ApiParam({ name: 'partnershipId', format: 'uuid' })
@ApiParam({ name: 'waveId', format: 'uuid' })
@Controller('programmes/:programmeId/partnerships/:partnershipId/waves/:waveId')
export class WaveResultsController {
  constructor(
    private readonly results: WaveResultsService,
    private readonly sheets: WaveSheetService,
  ) {}

  @Get('results')
  @RequirePermission('wave.read')
  @ApiOperation({ operationId: 'readWaveResults', summary: 'What a released wave shows, in its final form; 404 until its release' })
  @ApiOkResponse({ type: WaveResults })
  read(@Param('partnershipId') partnershipId: string, @Param('waveId') waveId: string): Promise<WaveResults> {
    return this.results.read(partnershipId, waveId);
  }

  @Get('results.pdf')
  @RequirePermission('wave.read')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ operationId: 'downloadWaveResults', summary: 'The same on one A4, in the language of the reader; 404 until its release' })
  @ApiOkResponse({ content: { 'application/pdf': { schema: { type: 'string', format: 'binary' } } } })
  download(
    @Param('partnershipId') partnershipId: string,
    @Param('waveId') waveId: string,
    @Member() member: Membership,
  ): Promise<StreamableFile> {
    return this.sheets.file(partnershipId, waveId, member);
  }
}

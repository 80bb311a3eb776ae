import { Body, Controller, Get, Header, HttpCode, Param, Post, Put, StreamableFile } from '@nestjs/common';
import { ApiHeader, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { IfMatch } from '@samenspel/platform/server';
import { Member, type Membership, RequirePermission } from '@samenspel/identity/server';
import { WaveDto } from '../wave/wave.dto.js';
import { ReleasedStatements } from './released-statements.js';
import { NewSignatory, OwnStatement, WaveStatements } from './statement.dto.js';
import { StatementService } from './statement.service.js';
import { StatementSheetService } from './statement-sheet.service.js';

@ApiTags('waves')
@ApiParam({ name: 'programmeId', format: 'uuid' })
@ApiParam({ name: 'partnershipId', format: 'uuid' })
@ApiParam({ name: 'waveId', format: 'uuid' })
@Controller('programmes/:programmeId/partnerships/:partnershipId/waves/:waveId')
export class StatementController {
  constructor(
    private readonly statements: StatementService,
    private readonly sheets: StatementSheetService,
    private readonly releasedStatements: ReleasedStatements,
  ) {}

  @Get('statements')
  @RequirePermission('wave.read')
  @ApiOperation({ operationId: 'readWaveStatements', summary: 'What each organisation stated, side by side; 404 until the release' })
  @ApiOkResponse({ type: WaveStatements })
  read(@Param('partnershipId') partnershipId: string, @Param('waveId') waveId: string): Promise<WaveStatements> {
    return this.releasedStatements.read(partnershipId, waveId);
  }

  @Get('statements.pdf')
  @RequirePermission('wave.read')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ operationId: 'downloadWaveStatements', summary: 'The same on one A4, in the language of the reader; 404 until its release' })
  @ApiOkResponse({ content: { 'application/pdf': { schema: { type: 'string', format: 'binary' } } } })
  download(@Param('partnershipId') partnershipId: string, @Param('waveId') waveId: string, @Member() member: Membership): Promise<StreamableFile> {
    return this.sheets.file(partnershipId, waveId, member);
  }

  @Get('own-statement')
  @RequirePermission('wave.read')
  @ApiOperation({ operationId: 'readOwnStatement', summary: 'Who signs for the organisation of the reader, and what it answered' })
  @ApiOkResponse({ type: OwnStatement })
  own(@Param('partnershipId') partnershipId: string, @Param('waveId') waveId: string, @Member() member: Membership): Promise<OwnStatement> {
    return this.statements.own(partnershipId, waveId, member);
  }

  @Post('own-statement/link')
  @HttpCode(204)
  @RequirePermission('wave.read')
  @ApiOperation({ operationId: 'mailStatementLink', summary: 'Mail the reader, who signs for an organisation, a fresh personal link' })
  @ApiNoContentResponse()
  mailLink(@Param('partnershipId') partnershipId: string, @Param('waveId') waveId: string, @Member() member: Membership): Promise<void> {
    return this.statements.mailLink(partnershipId, waveId, member);
  }

  @Put('signatories/:organisationId')
  @RequirePermission('wave.appoint-signatory')
  @ApiParam({ name: 'organisationId', format: 'uuid' })
  @ApiHeader({ name: 'If-Match', required: true, description: 'The ETag of the wave that the choice was made on' })
  @ApiOperation({ operationId: 'appointSignatory', summary: 'Let a colleague sign for an organisation; the former link stops working' })
  @ApiOkResponse({ type: WaveDto })
  appoint(
    @Param('partnershipId') partnershipId: string,
    @Param('waveId') waveId: string,
    @Param('organisationId') organisationId: string,
    @IfMatch() version: number,
    @Body() { personId }: NewSignatory,
    @Member() member: Membership,
  ): Promise<WaveDto> {
    return this.statements.appoint(partnershipId, waveId, organisationId, version, personId, member);
  }
}

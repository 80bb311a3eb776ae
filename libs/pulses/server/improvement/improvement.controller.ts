import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiConflictResponse, ApiCreatedResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { Member, type Membership, RequirePermission } from '@samenspel/identity/server';
import { NewImprovement, WaveFollowUp } from './improvement.dto.js';
import { ImprovementService } from './improvement.service.js';

@ApiTags('waves')
@ApiParam({ name: 'programmeId', format: 'uuid' })
@ApiParam({ name: 'partnershipId', format: 'uuid' })
@ApiParam({ name: 'waveId', format: 'uuid' })
@Controller('programmes/:programmeId/partnerships/:partnershipId/waves/:waveId')
export class ImprovementController {
  constructor(private readonly improvements: ImprovementService) {}

  @Post('improvements')
  @RequirePermission('improvement.record')
  @ApiOperation({ operationId: 'recordImprovement', summary: 'Record what partners will try for a dimension of a released wave' })
  @ApiCreatedResponse({ type: WaveFollowUp })
  @ApiConflictResponse({ description: 'A later wave was released, or somebody else recorded at the same moment' })
  record(
    @Param('partnershipId') partnershipId: string,
    @Param('waveId') waveId: string,
    @Body() body: NewImprovement,
    @Member() member: Membership,
  ): Promise<WaveFollowUp> {
    return this.improvements.record(partnershipId, waveId, body, member);
  }

  @Post('improvement-notice')
  @RequirePermission('improvement-notice.send')
  @ApiOperation({ operationId: 'sendImprovementNotice', summary: 'Mail everyone who was invited what partners will try, once' })
  @ApiCreatedResponse({ type: WaveFollowUp })
  @ApiConflictResponse({ description: 'Nothing was recorded, or it was sent before' })
  send(@Param('partnershipId') partnershipId: string, @Param('waveId') waveId: string, @Member() member: Membership): Promise<WaveFollowUp> {
    return this.improvements.sendNotice(partnershipId, waveId, member);
  }
}

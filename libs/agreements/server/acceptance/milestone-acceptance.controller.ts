import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiConflictResponse, ApiCreatedResponse, ApiHeader, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { IfMatch } from '@samenspel/platform/server';
import { Member, type Membership, RequirePermission } from '@samenspel/identity/server';
import { MilestoneDto } from '../milestone/milestone.dto.js';
import { NewAcceptance } from './milestone-acceptance.dto.js';
import { MilestoneAcceptanceService } from './milestone-acceptance.service.js';

@ApiTags('milestones')
@ApiParam({ name: 'programmeId', format: 'uuid' })
@ApiParam({ name: 'partnershipId', format: 'uuid' })
@ApiParam({ name: 'milestoneId', format: 'uuid' })
@Controller('programmes/:programmeId/partnerships/:partnershipId/milestones/:milestoneId/acceptance')
export class MilestoneAcceptanceController {
  constructor(private readonly acceptances: MilestoneAcceptanceService) {}

  @Post()
  @RequirePermission('milestone.accept')
  @ApiHeader({ name: 'If-Match', required: true, description: 'The ETag that the answer was given on' })
  @ApiOperation({ operationId: 'answerMilestoneDelivery', summary: 'Accept a milestone that another party delivered, or say what is missing' })
  @ApiCreatedResponse({ type: MilestoneDto })
  @ApiConflictResponse({ description: 'Nothing was delivered, or it was answered already' })
  answer(
    @Param('partnershipId') partnershipId: string,
    @Param('milestoneId') id: string,
    @IfMatch() version: number,
    @Body() body: NewAcceptance,
    @Member() member: Membership,
  ): Promise<MilestoneDto> {
    return this.acceptances.answer(partnershipId, id, version, body, member);
  }
}

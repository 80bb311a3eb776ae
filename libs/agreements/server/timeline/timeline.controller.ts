import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { Member, type Membership, RequirePermission } from '@samenspel/identity/server';
import { TimelineDto } from './timeline.dto.js';
import { TimelineService } from './timeline.service.js';

@ApiTags('milestones')
@ApiParam({ name: 'programmeId', format: 'uuid' })
@ApiParam({ name: 'partnershipId', format: 'uuid' })
@Controller('programmes/:programmeId/partnerships/:partnershipId')
export class TimelineController {
  constructor(private readonly timelines: TimelineService) {}

  @Get('timeline')
  @RequirePermission('agreement.list')
  @ApiOperation({ operationId: 'readPartnershipTimeline', summary: 'Milestones of the agreements of the partnership that go on, as agreed, expected and done' })
  @ApiOkResponse({ type: TimelineDto })
  ofPartnership(@Param('partnershipId') partnershipId: string, @Member() member: Membership): Promise<TimelineDto> {
    return this.timelines.ofPartnership(partnershipId, member);
  }

  @Get('agreements/:agreementId/timeline')
  @RequirePermission('agreement.read')
  @ApiParam({ name: 'agreementId', format: 'uuid' })
  @ApiOperation({ operationId: 'readAgreementTimeline', summary: 'Milestones of the agreement, as agreed, expected and done' })
  @ApiOkResponse({ type: TimelineDto })
  ofAgreement(
    @Param('partnershipId') partnershipId: string,
    @Param('agreementId') agreementId: string,
    @Member() member: Membership,
  ): Promise<TimelineDto> {
    return this.timelines.ofAgreement(partnershipId, agreementId, member);
  }
}

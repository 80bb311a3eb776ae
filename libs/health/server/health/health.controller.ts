import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { Member, type Membership, RequirePermission } from '@samenspel/identity/server';
import { HealthDto } from './health.dto.js';
import { HealthService } from './health.service.js';

@ApiTags('health')
@ApiParam({ name: 'programmeId', format: 'uuid' })
@ApiParam({ name: 'partnershipId', format: 'uuid' })
@Controller('programmes/:programmeId/partnerships/:partnershipId/health')
export class PartnershipHealthController {
  constructor(private readonly health: HealthService) {}

  @Get()
  @RequirePermission('health.read')
  @ApiOperation({ operationId: 'readHealth', summary: 'Contract and relationship health with their parts and the records under each' })
  @ApiOkResponse({ type: HealthDto })
  read(@Param('partnershipId') partnershipId: string, @Member() member: Membership): Promise<HealthDto> {
    return this.health.read(partnershipId, member);
  }
}

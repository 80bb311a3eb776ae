import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { PageQuery } from '@samenspel/platform/server';
import { Member, type Membership, RequirePermission } from '@samenspel/identity/server';
import { IndicatorDto, IndicatorPage, NewReading } from './indicator.dto.js';
import { IndicatorService } from './indicator.service.js';

@ApiTags('indicators')
@ApiParam({ name: 'programmeId', format: 'uuid' })
@ApiParam({ name: 'partnershipId', format: 'uuid' })
@Controller('programmes/:programmeId/partnerships/:partnershipId')
export class IndicatorController {
  constructor(private readonly indicators: IndicatorService) {}

  @Get('agreements/:agreementId/indicators')
  @RequirePermission('indicator.list')
  @ApiParam({ name: 'agreementId', format: 'uuid' })
  @ApiOperation({ operationId: 'listIndicators', summary: 'How far the goals of an agreement are, by what was read of their indicators' })
  @ApiOkResponse({ type: IndicatorPage })
  list(
    @Param('partnershipId') partnershipId: string,
    @Param('agreementId') agreementId: string,
    @Query() query: PageQuery,
    @Member() member: Membership,
  ): Promise<IndicatorPage> {
    return this.indicators.list(partnershipId, agreementId, query, member);
  }

  @Post('indicators/:indicatorId/readings')
  @RequirePermission('reading.add')
  @ApiParam({ name: 'indicatorId', format: 'uuid' })
  @ApiOperation({ operationId: 'addReading', summary: 'Add what was read of an indicator; one of the same day takes the place of the earlier one' })
  @ApiCreatedResponse({ type: IndicatorDto })
  addReading(
    @Param('partnershipId') partnershipId: string,
    @Param('indicatorId') id: string,
    @Body() body: NewReading,
    @Member() member: Membership,
  ): Promise<IndicatorDto> {
    return this.indicators.addReading(partnershipId, id, body, member);
  }
}

import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Page } from '@samenspel/platform/domain';
import { IfMatch, PageQuery } from '@samenspel/platform/server';
import { Member, type Membership, RequirePermission } from '@samenspel/identity/server';
import { NewParticipant, NewPartnership, PartnershipChange, PartnershipDto, PartnershipPage, PartnershipSummary } from './partnership.dto.js';
import { PartnershipService } from './partnership.service.js';

@ApiTags('partnerships')
@ApiParam({ name: 'programmeId', format: 'uuid' })
@Controller('programmes/:programmeId/partnerships')
export class PartnershipController {
  constructor(private readonly partnerships: PartnershipService) {}

  @Get()
  @RequirePermission('partnership.list')
  @ApiOperation({ operationId: 'listPartnerships', summary: 'Partnerships that the reader may see, by name' })
  @ApiOkResponse({ type: PartnershipPage })
  list(@Query() query: PageQuery): Promise<Page<PartnershipSummary>> {
    return this.partnerships.list(query);
  }

  @Post()
  @RequirePermission('partnership.open')
  @ApiOperation({ operationId: 'openPartnership', summary: 'Open a partnership with other organisations' })
  @ApiCreatedResponse({ type: PartnershipDto })
  open(@Body() body: NewPartnership, @Member() member: Membership): Promise<PartnershipDto> {
    return this.partnerships.open(body, member);
  }

  @Get(':partnershipId')
  @RequirePermission('partnership.read')
  @ApiParam({ name: 'partnershipId', format: 'uuid' })
  @ApiOperation({ operationId: 'readPartnership', summary: 'A partnership with its people' })
  @ApiOkResponse({ type: PartnershipDto })
  read(@Param('partnershipId') id: string, @Member() member: Membership): Promise<PartnershipDto> {
    return this.partnerships.read(id, member);
  }

  @Patch(':partnershipId')
  @RequirePermission('partnership.change')
  @ApiParam({ name: 'partnershipId', format: 'uuid' })
  @ApiHeader({ name: 'If-Match', required: true, description: 'The ETag that the change was made on' })
  @ApiOperation({ operationId: 'changePartnership', summary: 'Change name, purpose and phase' })
  @ApiOkResponse({ type: PartnershipDto })
  change(
    @Param('partnershipId') id: string,
    @IfMatch() version: number,
    @Body() body: PartnershipChange,
    @Member() member: Membership,
  ): Promise<PartnershipDto> {
    return this.partnerships.change(id, version, body, member);
  }

  @Post(':partnershipId/participants')
  @HttpCode(204)
  @RequirePermission('participant.add')
  @ApiParam({ name: 'partnershipId', format: 'uuid' })
  @ApiOperation({ operationId: 'addParticipant', summary: 'Add a person of one of the organisations' })
  @ApiNoContentResponse({ description: 'Added' })
  addParticipant(@Param('partnershipId') id: string, @Body() body: NewParticipant): Promise<void> {
    return this.partnerships.addParticipant(id, body);
  }
}

import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiConflictResponse, ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiParam, ApiPreconditionFailedResponse, ApiTags } from '@nestjs/swagger';
import { IfMatch } from '@samenspel/platform/server';
import { Member, type Membership, RequirePermission } from '@samenspel/identity/server';
import { AgreementContentDto } from '../content/agreement-content.dto.js';
import { AgreementDraftDto, AgreementDraftPage, DraftMotivation, DraftSelection, NewAgreementDraft } from './agreement-draft.dto.js';
import { AgreementDraftService } from './agreement-draft.service.js';

@ApiTags('agreement-drafts')
@ApiParam({ name: 'programmeId', format: 'uuid' })
@ApiParam({ name: 'partnershipId', format: 'uuid' })
@Controller('programmes/:programmeId/partnerships/:partnershipId/agreement-drafts')
export class AgreementDraftController {
  constructor(private readonly drafts: AgreementDraftService) {}

  @Get()
  @RequirePermission('agreement-draft.list')
  @ApiOperation({ operationId: 'listAgreementDrafts', summary: 'Open drafts that the reader may see, latest change first' })
  @ApiOkResponse({ type: AgreementDraftPage })
  list(@Param('partnershipId') partnershipId: string, @Query() query: DraftSelection): Promise<AgreementDraftPage> {
    return this.drafts.list(partnershipId, query);
  }

  @Post()
  @RequirePermission('agreement-draft.write')
  @ApiOperation({ operationId: 'startAgreementDraft', summary: 'Begin to write an agreement, or an amendment of one' })
  @ApiCreatedResponse({ type: AgreementDraftDto })
  @ApiConflictResponse({ description: 'An amendment of that agreement is being made already, or the agreement was terminated' })
  start(
    @Param('partnershipId') partnershipId: string,
    @Body() body: NewAgreementDraft,
    @Member() member: Membership,
  ): Promise<AgreementDraftDto> {
    return this.drafts.start(partnershipId, body, member);
  }

  @Get(':draftId')
  @RequirePermission('agreement-draft.read')
  @ApiParam({ name: 'draftId', format: 'uuid' })
  @ApiOperation({ operationId: 'readAgreementDraft', summary: 'A draft with its content, what is to be solved in it and who has confirmed it' })
  @ApiOkResponse({ type: AgreementDraftDto })
  read(@Param('partnershipId') partnershipId: string, @Param('draftId') id: string, @Member() member: Membership): Promise<AgreementDraftDto> {
    return this.drafts.read(partnershipId, id, member);
  }

  @Put(':draftId/content')
  @RequirePermission('agreement-draft.write')
  @ApiParam({ name: 'draftId', format: 'uuid' })
  @ApiHeader({ name: 'If-Match', required: true, description: 'The ETag that the change was made on' })
  @ApiOperation({ operationId: 'writeAgreementDraft', summary: 'Save the content as a whole; in consultation, earlier confirmations then hold no longer' })
  @ApiOkResponse({ type: AgreementDraftDto })
  @ApiPreconditionFailedResponse({ description: 'Somebody else saved meanwhile; the answer bears the present state' })
  write(
    @Param('partnershipId') partnershipId: string,
    @Param('draftId') id: string,
    @IfMatch() version: number,
    @Body() body: AgreementContentDto,
    @Member() member: Membership,
  ): Promise<AgreementDraftDto> {
    return this.drafts.write(partnershipId, id, version, body, member);
  }

  @Put(':draftId/motivation')
  @RequirePermission('agreement-draft.write')
  @ApiParam({ name: 'draftId', format: 'uuid' })
  @ApiOperation({ operationId: 'motivateAgreementDraft', summary: 'Say why the agreement is to be amended, and from which decision or lesson' })
  @ApiOkResponse({ type: AgreementDraftDto })
  motivate(
    @Param('partnershipId') partnershipId: string,
    @Param('draftId') id: string,
    @Body() body: DraftMotivation,
    @Member() member: Membership,
  ): Promise<AgreementDraftDto> {
    return this.drafts.motivate(partnershipId, id, body, member);
  }
}

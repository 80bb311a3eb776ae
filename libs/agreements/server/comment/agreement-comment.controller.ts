import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiConflictResponse, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { PageQuery } from '@samenspel/platform/server';
import { Member, type Membership, RequirePermission } from '@samenspel/identity/server';
import { AgreementCommentDto, AgreementCommentPage, NewAgreementComment } from './agreement-comment.dto.js';
import { AgreementCommentService } from './agreement-comment.service.js';

@ApiTags('agreement-drafts')
@ApiParam({ name: 'programmeId', format: 'uuid' })
@ApiParam({ name: 'partnershipId', format: 'uuid' })
@ApiParam({ name: 'draftId', format: 'uuid' })
@Controller('programmes/:programmeId/partnerships/:partnershipId/agreement-drafts/:draftId/comments')
export class AgreementCommentController {
  constructor(private readonly comments: AgreementCommentService) {}

  @Get()
  @RequirePermission('agreement-comment.list')
  @ApiOperation({ operationId: 'listAgreementComments', summary: 'Comments to all partners and those among the own organisation, oldest first' })
  @ApiOkResponse({ type: AgreementCommentPage })
  list(@Param('partnershipId') partnershipId: string, @Param('draftId') draftId: string, @Query() query: PageQuery): Promise<AgreementCommentPage> {
    return this.comments.list(partnershipId, draftId, query);
  }

  @Post()
  @RequirePermission('agreement-comment.add')
  @ApiOperation({ operationId: 'addAgreementComment', summary: 'Comment on a part of the draft' })
  @ApiCreatedResponse({ type: AgreementCommentDto })
  @ApiConflictResponse({ description: 'The draft was agreed or withdrawn' })
  add(
    @Param('partnershipId') partnershipId: string,
    @Param('draftId') draftId: string,
    @Body() body: NewAgreementComment,
    @Member() member: Membership,
  ): Promise<AgreementCommentDto> {
    return this.comments.add(partnershipId, draftId, body, member);
  }

  @Post(':commentId/settlement')
  @HttpCode(200)
  @RequirePermission('agreement-comment.add')
  @ApiParam({ name: 'commentId', format: 'uuid' })
  @ApiOperation({ operationId: 'settleAgreementComment', summary: 'Mark a comment as dealt with' })
  @ApiOkResponse({ type: AgreementCommentDto })
  @ApiConflictResponse({ description: 'It has been settled already' })
  settle(
    @Param('partnershipId') partnershipId: string,
    @Param('draftId') draftId: string,
    @Param('commentId') id: string,
    @Member() member: Membership,
  ): Promise<AgreementCommentDto> {
    return this.comments.settle(partnershipId, draftId, id, member);
  }
}

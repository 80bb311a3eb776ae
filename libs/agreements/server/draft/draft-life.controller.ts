import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiConflictResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { Member, type Membership, RequirePermission } from '@samenspel/identity/server';
import { AgreementDraftDto, DraftConfirmation } from './agreement-draft.dto.js';
import { ConfirmDraft } from './confirm-draft.use-case.js';
import { DraftLifeService } from './draft-life.service.js';

@ApiTags('agreement-drafts')
@ApiParam({ name: 'programmeId', format: 'uuid' })
@ApiParam({ name: 'partnershipId', format: 'uuid' })
@ApiParam({ name: 'draftId', format: 'uuid' })
@ApiConflictResponse({ description: 'The draft is not where this can be done' })
@Controller('programmes/:programmeId/partnerships/:partnershipId/agreement-drafts/:draftId')
export class DraftLifeController {
  constructor(
    private readonly life: DraftLifeService,
    private readonly confirmDraft: ConfirmDraft,
  ) {}

  @Post('proposal')
  @HttpCode(200)
  @ApiOkResponse({ type: AgreementDraftDto })
  @RequirePermission('agreement-draft.write')
  @ApiOperation({ operationId: 'proposeAgreementDraft', summary: 'Put the draft to the whole partnership; refused while there are problems in it' })
  propose(@Param('partnershipId') partnershipId: string, @Param('draftId') id: string, @Member() member: Membership): Promise<AgreementDraftDto> {
    return this.life.propose(partnershipId, id, member);
  }

  @Post('return')
  @HttpCode(200)
  @ApiOkResponse({ type: AgreementDraftDto })
  @RequirePermission('agreement-draft.write')
  @ApiOperation({ operationId: 'returnAgreementDraft', summary: 'Take the draft back to the organisation that began it' })
  takeBack(@Param('partnershipId') partnershipId: string, @Param('draftId') id: string, @Member() member: Membership): Promise<AgreementDraftDto> {
    return this.life.takeBack(partnershipId, id, member);
  }

  @Post('withdrawal')
  @HttpCode(200)
  @ApiOkResponse({ type: AgreementDraftDto })
  @RequirePermission('agreement-draft.write')
  @ApiOperation({ operationId: 'withdrawAgreementDraft', summary: 'Give up the draft; what was written stays to be read' })
  withdraw(@Param('partnershipId') partnershipId: string, @Param('draftId') id: string, @Member() member: Membership): Promise<AgreementDraftDto> {
    return this.life.withdraw(partnershipId, id, member);
  }

  @Post('confirmation')
  @HttpCode(200)
  @ApiOkResponse({ type: AgreementDraftDto })
  @RequirePermission('agreement.confirm')
  @ApiOperation({
    operationId: 'confirmAgreementDraft',
    summary: 'Confirm exactly this text for the own organisation; the last party to do so brings it into force',
  })
  confirm(
    @Param('partnershipId') partnershipId: string,
    @Param('draftId') id: string,
    @Body() { hash }: DraftConfirmation,
    @Member() member: Membership,
  ): Promise<AgreementDraftDto> {
    return this.confirmDraft.run(partnershipId, id, hash, member);
  }

  @Post('confirmation-withdrawal')
  @HttpCode(200)
  @ApiOkResponse({ type: AgreementDraftDto })
  @RequirePermission('agreement.confirm')
  @ApiOperation({ operationId: 'withdrawAgreementConfirmation', summary: 'Take back the word of the own organisation, as long as not all have confirmed' })
  withdrawConfirmation(
    @Param('partnershipId') partnershipId: string,
    @Param('draftId') id: string,
    @Member() member: Membership,
  ): Promise<AgreementDraftDto> {
    return this.confirmDraft.withdraw(partnershipId, id, member);
  }
}

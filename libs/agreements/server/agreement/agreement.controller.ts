import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiBody, ApiConflictResponse, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { JsonField, ReceivesUpload, type Upload, UploadedFile } from '@samenspel/platform/server';
import { Member, type Membership, RequirePermission } from '@samenspel/identity/server';
import { AgreementDto, NewAgreement, NewAgreementForm } from './agreement.dto.js';
import { AgreementService } from './agreement.service.js';
import { RegisterAgreement } from './register-agreement.use-case.js';
import { RegisterSignedAgreement } from './register-signed-agreement.use-case.js';

@ApiTags('agreements')
@ApiParam({ name: 'programmeId', format: 'uuid' })
@ApiParam({ name: 'partnershipId', format: 'uuid' })
@Controller('programmes/:programmeId/partnerships/:partnershipId/agreements')
export class AgreementController {
  constructor(
    private readonly agreements: AgreementService,
    private readonly registerAgreement: RegisterAgreement,
    private readonly registerSignedAgreement: RegisterSignedAgreement,
  ) {}

  @Post()
  @RequirePermission('agreement.register')
  @ApiOperation({ operationId: 'registerAgreement', summary: 'Register an agreement that was signed elsewhere' })
  @ApiCreatedResponse({ type: AgreementDto })
  @ApiConflictResponse({ description: 'It was registered under this id before' })
  register(@Param('partnershipId') partnershipId: string, @Body() body: NewAgreement, @Member() member: Membership): Promise<AgreementDto> {
    return this.registerAgreement.run(partnershipId, body, member);
  }

  @Post('with-document')
  @RequirePermission('agreement.register')
  @ReceivesUpload()
  @ApiBody({ type: NewAgreementForm })
  @ApiOperation({ operationId: 'registerSignedAgreement', summary: 'Register an agreement together with the document that was signed: both or neither' })
  @ApiCreatedResponse({ type: AgreementDto })
  @ApiConflictResponse({ description: 'It was registered under this id before' })
  registerSigned(
    @Param('partnershipId') partnershipId: string,
    @UploadedFile() upload: Upload,
    @JsonField('agreement', NewAgreement) agreement: NewAgreement,
    @Member() member: Membership,
  ): Promise<AgreementDto> {
    return this.registerSignedAgreement.run(partnershipId, agreement, upload, member);
  }

  @Get(':agreementId')
  @RequirePermission('agreement.read')
  @ApiParam({ name: 'agreementId', format: 'uuid' })
  @ApiOperation({ operationId: 'readAgreement', summary: 'An agreement with its goals and milestones' })
  @ApiOkResponse({ type: AgreementDto })
  read(
    @Param('partnershipId') partnershipId: string,
    @Param('agreementId') id: string,
    @Member() member: Membership,
  ): Promise<AgreementDto> {
    return this.agreements.read(partnershipId, id, member);
  }
}

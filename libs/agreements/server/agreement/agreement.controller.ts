import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { Member, type Membership, RequirePermission } from '@samenspel/identity/server';
import { AgreementDto, NewAgreement } from './agreement.dto.js';
import { AgreementService } from './agreement.service.js';
import { RegisterAgreement } from './register-agreement.use-case.js';

@ApiTags('agreements')
@ApiParam({ name: 'programmeId', format: 'uuid' })
@ApiParam({ name: 'partnershipId', format: 'uuid' })
@Controller('programmes/:programmeId/partnerships/:partnershipId/agreements')
export class AgreementController {
  constructor(
    private readonly agreements: AgreementService,
    private readonly registerAgreement: RegisterAgreement,
  ) {}

  @Post()
  @RequirePermission('agreement.register')
  @ApiOperation({ operationId: 'registerAgreement', summary: 'Register an agreement that was signed elsewhere' })
  @ApiCreatedResponse({ type: AgreementDto })
  register(@Param('partnershipId') partnershipId: string, @Body() body: NewAgreement, @Member() member: Membership): Promise<AgreementDto> {
    return this.registerAgreement.run(partnershipId, body, member);
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

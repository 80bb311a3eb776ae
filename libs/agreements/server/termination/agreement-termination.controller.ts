import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiConflictResponse, ApiCreatedResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { Member, type Membership, RequirePermission } from '@samenspel/identity/server';
import { AgreementDto } from '../agreement/agreement.dto.js';
import { NewTermination } from './agreement-termination.dto.js';
import { TerminateAgreement } from './terminate-agreement.use-case.js';

@ApiTags('agreements')
@ApiParam({ name: 'programmeId', format: 'uuid' })
@ApiParam({ name: 'partnershipId', format: 'uuid' })
@ApiParam({ name: 'agreementId', format: 'uuid' })
@Controller('programmes/:programmeId/partnerships/:partnershipId/agreements/:agreementId/termination')
export class AgreementTerminationController {
  constructor(private readonly terminateAgreement: TerminateAgreement) {}

  @Post()
  @RequirePermission('agreement.terminate')
  @ApiOperation({ operationId: 'terminateAgreement', summary: 'Record that the agreement was ended early, why, and what partners learn from it' })
  @ApiCreatedResponse({ type: AgreementDto })
  @ApiConflictResponse({ description: 'It has been terminated already' })
  terminate(
    @Param('partnershipId') partnershipId: string,
    @Param('agreementId') agreementId: string,
    @Body() body: NewTermination,
    @Member() member: Membership,
  ): Promise<AgreementDto> {
    return this.terminateAgreement.run(partnershipId, agreementId, body, member);
  }
}

import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { ApiConflictResponse, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { Member, type Membership, RequirePermission } from '@samenspel/identity/server';
import { AttestationChoice, AttestationDto, AttestationList, NewAttestation } from './attestation.dto.js';
import { AttestationService } from './attestation.service.js';

@ApiTags('attestations')
@ApiParam({ name: 'programmeId', format: 'uuid' })
@ApiParam({ name: 'partnershipId', format: 'uuid' })
@ApiParam({ name: 'agreementId', format: 'uuid' })
@Controller('programmes/:programmeId/partnerships/:partnershipId/agreements/:agreementId')
export class AttestationController {
  constructor(private readonly attestations: AttestationService) {}

  @Get('attestations')
  @RequirePermission('attestation.list')
  @ApiOperation({ operationId: 'listAttestations', summary: 'Quarters in which parties attest, and whether they chose to' })
  @ApiOkResponse({ type: AttestationList })
  list(
    @Param('partnershipId') partnershipId: string,
    @Param('agreementId') agreementId: string,
    @Member() member: Membership,
  ): Promise<AttestationList> {
    return this.attestations.list(partnershipId, agreementId, member);
  }

  @Put('attestation-choice')
  @RequirePermission('attestation.choose')
  @ApiOperation({ operationId: 'chooseAttestation', summary: 'Attest every quarter from now on, or no longer' })
  @ApiOkResponse({ type: AttestationList })
  choose(
    @Param('partnershipId') partnershipId: string,
    @Param('agreementId') agreementId: string,
    @Body() body: AttestationChoice,
    @Member() member: Membership,
  ): Promise<AttestationList> {
    return this.attestations.choose(partnershipId, agreementId, body, member);
  }

  @Get('attestations/:attestationId')
  @RequirePermission('attestation.read')
  @ApiParam({ name: 'attestationId', format: 'uuid' })
  @ApiOperation({ operationId: 'readAttestation', summary: 'The duties of a quarter and the words on them, sealed until all are in' })
  @ApiOkResponse({ type: AttestationDto })
  read(
    @Param('partnershipId') partnershipId: string,
    @Param('agreementId') agreementId: string,
    @Param('attestationId') id: string,
    @Member() member: Membership,
  ): Promise<AttestationDto> {
    return this.attestations.read(partnershipId, agreementId, id, member);
  }

  @Post('attestations/:attestationId/words')
  @RequirePermission('attestation.give')
  @ApiParam({ name: 'attestationId', format: 'uuid' })
  @ApiOperation({ operationId: 'giveAttestation', summary: "Give the word of one's organisation, once" })
  @ApiCreatedResponse({ type: AttestationDto })
  @ApiConflictResponse({ description: 'The word was given, or the words have opened' })
  give(
    @Param('partnershipId') partnershipId: string,
    @Param('agreementId') agreementId: string,
    @Param('attestationId') id: string,
    @Body() body: NewAttestation,
    @Member() member: Membership,
  ): Promise<AttestationDto> {
    return this.attestations.give(partnershipId, agreementId, id, body, member);
  }
}

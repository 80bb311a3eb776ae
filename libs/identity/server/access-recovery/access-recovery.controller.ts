import { Body, Controller, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiConflictResponse, ApiNoContentResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { Member } from '../permission/member.decorator.js';
import type { Membership } from '../permission/membership.reader.js';
import { RequirePermission } from '../permission/permission.decorator.js';
import type { SignedInRequest } from '../permission/permission.guard.js';
import { NewAccessRecovery } from './access-recovery.dto.js';
import { AccessRecoveryService } from './access-recovery.service.js';

@ApiTags('people')
@ApiParam({ name: 'programmeId', format: 'uuid' })
@Controller('programmes/:programmeId/people/:personId/access-recoveries')
export class AccessRecoveryController {
  constructor(private readonly recoveries: AccessRecoveryService) {}

  @Post()
  @HttpCode(204)
  @RequirePermission('person.recover-access')
  @ApiParam({ name: 'personId', format: 'uuid' })
  @ApiOperation({ operationId: 'recoverAccess', summary: 'Restore the access of another: the account begins anew with a mailed link' })
  @ApiNoContentResponse({ description: 'Restored; the person and all other administrators are told' })
  @ApiConflictResponse({ description: 'It is the own account, there is none, or it belongs to another programme too' })
  recover(
    @Param('personId') personId: string,
    @Body() body: NewAccessRecovery,
    @Member() member: Membership,
    @Req() request: SignedInRequest,
  ): Promise<void> {
    return this.recoveries.run(personId, body.reason, member, request);
  }
}

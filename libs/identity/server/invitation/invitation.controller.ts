import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { RequirePermission } from '../permission/permission.decorator.js';
import { PersonDto } from '../person/person.dto.js';
import { InvitationList, InvitationListCheck, InvitationListResult, NewInvitation } from './invitation.dto.js';
import { InvitationService } from './invitation.service.js';

@ApiTags('people')
@ApiParam({ name: 'programmeId', format: 'uuid' })
@Controller('programmes/:programmeId')
export class InvitationController {
  constructor(private readonly invitations: InvitationService) {}

  @Post('invitations')
  @RequirePermission('person.invite')
  @ApiOperation({ operationId: 'invitePerson', summary: 'Add a person and mail an invitation' })
  @ApiCreatedResponse({ type: PersonDto })
  invite(@Body() body: NewInvitation): Promise<PersonDto> {
    return this.invitations.invite(body);
  }

  @Post('invitation-list-checks')
  @HttpCode(200)
  @RequirePermission('person.invite')
  @ApiOperation({ operationId: 'checkInvitationList', summary: 'What a pasted list would do; changes nothing' })
  @ApiOkResponse({ type: InvitationListCheck })
  check(@Body() body: InvitationList): Promise<InvitationListCheck> {
    return this.invitations.check(body);
  }

  @Post('invitation-lists')
  @RequirePermission('person.invite')
  @ApiOperation({ operationId: 'inviteList', summary: 'Add and mail everyone in a pasted list, or nobody' })
  @ApiCreatedResponse({ type: InvitationListResult })
  inviteList(@Body() body: InvitationList): Promise<InvitationListResult> {
    return this.invitations.inviteList(body);
  }
}

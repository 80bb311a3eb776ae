import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { PublicRoute } from '../permission/permission.decorator.js';
import { Session } from '../session/session.dto.js';
import { SessionService } from '../session/session.service.js';
import { MembershipInvitationCheck, MembershipInvitationDto, MembershipInvitationRedemption } from './membership-invitation.dto.js';
import { MembershipInvitationService } from './membership-invitation.service.js';

@ApiTags('membership-invitations')
@PublicRoute()
@Controller()
export class MembershipInvitationController {
  constructor(
    private readonly invitations: MembershipInvitationService,
    private readonly sessions: SessionService,
  ) {}

  @Post('membership-invitation-checks')
  @HttpCode(200)
  @ApiOperation({ operationId: 'checkMembershipInvitation', summary: 'What a mailed invitation is for; changes nothing' })
  @ApiOkResponse({ type: MembershipInvitationDto })
  check(@Body() body: MembershipInvitationCheck): Promise<MembershipInvitationDto> {
    return this.invitations.check(body.token);
  }

  @Post('membership-invitation-redemptions')
  @HttpCode(200)
  @ApiOperation({ operationId: 'redeemMembershipInvitation', summary: 'Sign in with a mailed invitation, once' })
  @ApiOkResponse({ type: Session })
  async redeem(
    @Body() body: MembershipInvitationRedemption,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Session> {
    return this.sessions.of(await this.invitations.redeem(body, request, response));
  }
}

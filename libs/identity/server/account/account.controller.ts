import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { SignedInRoute } from '../permission/permission.decorator.js';
import type { SignedInRequest } from '../permission/permission.guard.js';
import { AccountSessionService } from './account-session.service.js';
import { AccountSecurity, AccountSessionList, PasswordChange, PasswordConfirmation, TwoFactorCode, TwoFactorEnrolment } from './account.dto.js';
import { PasswordService } from './password.service.js';
import { TwoFactorService } from './two-factor.service.js';

/** How a person keeps the own account safe. */
@ApiTags('account')
@Controller('account')
export class AccountController {
  constructor(
    private readonly sessions: AccountSessionService,
    private readonly passwords: PasswordService,
    private readonly twoFactor: TwoFactorService,
  ) {}

  @Get()
  @SignedInRoute()
  @ApiOperation({ operationId: 'readAccount', summary: 'How you sign in' })
  @ApiOkResponse({ type: AccountSecurity })
  async read(@Req() { account }: SignedInRequest): Promise<AccountSecurity> {
    return { email: account!.email, hasPassword: await this.passwords.isSet(account!), twoFactor: account!.twoFactor };
  }

  @Get('sessions')
  @SignedInRoute()
  @ApiOperation({ operationId: 'listAccountSessions', summary: 'Where you are signed in' })
  @ApiOkResponse({ type: AccountSessionList })
  async listSessions(@Req() { account }: SignedInRequest): Promise<AccountSessionList> {
    return { items: await this.sessions.list(account!) };
  }

  @Delete('sessions/:sessionId')
  @HttpCode(204)
  @SignedInRoute()
  @ApiOperation({ operationId: 'endAccountSession', summary: 'Sign out one session of your own' })
  @ApiParam({ name: 'sessionId', format: 'uuid' })
  @ApiNoContentResponse({ description: 'Signed out' })
  endSession(@Param('sessionId') sessionId: string, @Req() { account }: SignedInRequest): Promise<void> {
    return this.sessions.end(account!, sessionId);
  }

  @Post('session-revocations')
  @HttpCode(204)
  @SignedInRoute()
  @ApiOperation({ operationId: 'endOtherAccountSessions', summary: 'Sign out everywhere but here' })
  @ApiNoContentResponse({ description: 'Signed out everywhere else' })
  endOtherSessions(@Req() { account }: SignedInRequest): Promise<void> {
    return this.sessions.endOthers(account!);
  }

  @Put('password')
  @HttpCode(204)
  @SignedInRoute()
  @ApiOperation({ operationId: 'changePassword', summary: 'Set or change your password; your other sessions end' })
  @ApiNoContentResponse({ description: 'Changed' })
  changePassword(
    @Body() body: PasswordChange,
    @Req() request: SignedInRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    return this.passwords.change(request.account!, body, request, response);
  }

  @Post('two-factor-enrolments')
  @HttpCode(200)
  @SignedInRoute()
  @ApiOperation({ operationId: 'enrolTwoFactor', summary: 'Make a key for your authenticator app' })
  @ApiOkResponse({ type: TwoFactorEnrolment })
  enrolTwoFactor(@Body() body: PasswordConfirmation, @Req() request: SignedInRequest): Promise<TwoFactorEnrolment> {
    return this.twoFactor.enrol(request.account!, body.password, request);
  }

  @Post('two-factor-confirmations')
  @HttpCode(204)
  @SignedInRoute()
  @ApiOperation({ operationId: 'confirmTwoFactor', summary: 'Turn the second factor on with a code of the app' })
  @ApiNoContentResponse({ description: 'Signing in asks for a code from now on' })
  confirmTwoFactor(
    @Body() body: TwoFactorCode,
    @Req() request: SignedInRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    return this.twoFactor.confirm(request.account!, body.code, request, response);
  }

  @Post('two-factor-removals')
  @HttpCode(204)
  @SignedInRoute()
  @ApiOperation({ operationId: 'removeTwoFactor', summary: 'Turn the second factor off with your password' })
  @ApiNoContentResponse({ description: 'Signing in asks for no code any more' })
  removeTwoFactor(
    @Body() body: PasswordConfirmation,
    @Req() request: SignedInRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    return this.twoFactor.remove(request.account!, body.password, request, response);
  }
}

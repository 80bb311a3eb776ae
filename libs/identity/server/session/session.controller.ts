import { Body, Controller, Delete, Get, Header, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { AccountService } from '../auth/account.service.js';
import { PublicRoute, SignedInRoute } from '../permission/permission.decorator.js';
import type { SignedInRequest } from '../permission/permission.guard.js';
import { SecondFactor, Session, SignIn, SignInLinkRedemption, SignInLinkRequest } from './session.dto.js';
import { SessionService } from './session.service.js';

@ApiTags('session')
@Controller()
export class SessionController {
  constructor(
    private readonly accounts: AccountService,
    private readonly sessions: SessionService,
  ) {}

  @Get('session')
  @SignedInRoute()
  @ApiOperation({ operationId: 'readSession', summary: 'Who is signed in, and in which programmes' })
  @ApiOkResponse({ type: Session })
  read(@Req() request: SignedInRequest): Promise<Session> {
    return this.sessions.of(request.account!);
  }

  @Post('session')
  @HttpCode(200)
  @PublicRoute()
  @ApiOperation({ operationId: 'signIn', summary: 'Sign in with a password' })
  @ApiOkResponse({ type: Session })
  async signIn(@Body() body: SignIn, @Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<Session> {
    return this.sessions.of(await this.accounts.signIn(body.email, body.password, request, response));
  }

  @Post('session-second-factors')
  @HttpCode(200)
  @PublicRoute()
  @ApiOperation({ operationId: 'confirmSecondFactor', summary: 'End a sign-in that asked for a code' })
  @ApiOkResponse({ type: Session })
  async confirmSecondFactor(
    @Body() body: SecondFactor,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Session> {
    return this.sessions.of(await this.accounts.confirmSecondFactor(body.code, request, response));
  }

  @Delete('session')
  @HttpCode(204)
  @Header('Clear-Site-Data', '"cache"')
  @PublicRoute()
  @ApiOperation({ operationId: 'signOut', summary: 'Sign out' })
  @ApiNoContentResponse({ description: 'Signed out' })
  signOut(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<void> {
    return this.accounts.signOut(request, response);
  }

  @Post('sign-in-links')
  @HttpCode(202)
  @PublicRoute()
  @ApiOperation({ operationId: 'requestSignInLink', summary: 'Mail a link to sign in, when the address is known' })
  @ApiAcceptedResponse({ description: 'Accepted, whether or not the address is known' })
  requestLink(@Body() body: SignInLinkRequest, @Req() request: Request): Promise<void> {
    return this.accounts.requestLink(body.email, body.returnPath ?? '/', request);
  }

  @Post('sign-in-link-redemptions')
  @HttpCode(200)
  @PublicRoute()
  @ApiOperation({ operationId: 'redeemSignInLink', summary: 'Sign in with a mailed token, once' })
  @ApiOkResponse({ type: Session })
  async redeemLink(
    @Body() body: SignInLinkRedemption,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Session> {
    return this.sessions.of(await this.accounts.redeemLink(body.token, request, response));
  }
}

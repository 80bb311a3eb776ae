import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { PublicRoute } from '../permission/permission.decorator.js';
import { Session } from '../session/session.dto.js';
import { SessionService } from '../session/session.service.js';
import { SingleSignOnCallback, SingleSignOnLookup, SingleSignOnOffer, SingleSignOnRedirect, SingleSignOnRequest } from './single-sign-on-sign-in.dto.js';
import { SingleSignOnSignInService } from './single-sign-on-sign-in.service.js';

@ApiTags('session')
@PublicRoute()
@Controller()
export class SingleSignOnSignInController {
  constructor(
    private readonly singleSignOn: SingleSignOnSignInService,
    private readonly sessions: SessionService,
  ) {}

  @Post('single-sign-on-lookups')
  @HttpCode(200)
  @ApiOperation({ operationId: 'findSingleSignOn', summary: 'Whether the domain of an address has single sign-on' })
  @ApiOkResponse({ type: SingleSignOnOffer })
  find(@Body() { email }: SingleSignOnLookup): Promise<SingleSignOnOffer> {
    return this.singleSignOn.offer(email);
  }

  @Post('single-sign-on-requests')
  @HttpCode(200)
  @ApiOperation({ operationId: 'requestSingleSignOn', summary: 'Leave for the provider of an organisation' })
  @ApiOkResponse({ type: SingleSignOnRedirect })
  request(
    @Body() { email }: SingleSignOnRequest,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SingleSignOnRedirect> {
    return this.singleSignOn.depart(email, request, response);
  }

  @Post('single-sign-on-returns')
  @HttpCode(200)
  @ApiOperation({ operationId: 'endSingleSignOn', summary: 'Come back from the provider and be signed in, once' })
  @ApiOkResponse({ type: Session })
  async return(
    @Body() { parameters }: SingleSignOnCallback,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Session> {
    return this.sessions.of(await this.singleSignOn.arrive(parameters, request, response));
  }
}

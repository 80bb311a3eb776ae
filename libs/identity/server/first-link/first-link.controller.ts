import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { PublicRoute } from '../permission/permission.decorator.js';
import { Session } from '../session/session.dto.js';
import { SessionService } from '../session/session.service.js';
import { FirstLinkCheck, FirstLinkRedemption } from './first-link.dto.js';
import { FirstLinkService } from './first-link.service.js';

@ApiTags('first-links')
@PublicRoute()
@Controller()
export class FirstLinkController {
  constructor(
    private readonly links: FirstLinkService,
    private readonly sessions: SessionService,
  ) {}

  @Post('first-link-checks')
  @HttpCode(204)
  @ApiOperation({ operationId: 'checkFirstLink', summary: 'Whether a first link still works; changes nothing' })
  @ApiNoContentResponse({ description: 'It works' })
  check(@Body() body: FirstLinkCheck): Promise<void> {
    return this.links.check(body.token);
  }

  @Post('first-link-redemptions')
  @HttpCode(200)
  @ApiOperation({ operationId: 'redeemFirstLink', summary: 'Found a programme with its first administrator, who is signed in' })
  @ApiOkResponse({ type: Session })
  async redeem(@Body() body: FirstLinkRedemption, @Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<Session> {
    return this.sessions.of(await this.links.redeem(body, request, response));
  }
}

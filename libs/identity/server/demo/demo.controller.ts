import { Body, Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { PublicRoute } from '../permission/permission.decorator.js';
import { Session } from '../session/session.dto.js';
import { SessionService } from '../session/session.service.js';
import { Demo, DemoMail, DemoMailList, DemoSignIn } from './demo.dto.js';
import { DemoService } from './demo.service.js';

@ApiTags('demo')
@PublicRoute()
@Controller()
export class DemoController {
  constructor(
    private readonly demo: DemoService,
    private readonly sessions: SessionService,
  ) {}

  @Get('demo')
  @ApiOperation({ operationId: 'readDemo', summary: 'The demo accounts; 404 outside demo mode' })
  @ApiOkResponse({ type: Demo })
  read(): Promise<Demo> {
    return this.demo.read();
  }

  @Post('demo-session')
  @HttpCode(200)
  @ApiOperation({ operationId: 'signInToDemo', summary: 'Sign in as a demo account' })
  @ApiOkResponse({ type: Session })
  async signIn(@Body() body: DemoSignIn, @Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<Session> {
    return this.sessions.of(await this.demo.signIn(body.accountId, request, response));
  }

  @Get('demo-mails')
  @ApiOperation({ operationId: 'listDemoMails', summary: 'Mail that left in demo mode, newest first' })
  @ApiOkResponse({ type: DemoMailList })
  async mails(): Promise<DemoMailList> {
    return { items: await this.demo.mails() };
  }

  @Get('demo-mails/:mailId')
  @ApiOperation({ operationId: 'readDemoMail', summary: 'One mail' })
  @ApiOkResponse({ type: DemoMail })
  mail(@Param('mailId') mailId: string): Promise<DemoMail> {
    return this.demo.mail(mailId);
  }
}

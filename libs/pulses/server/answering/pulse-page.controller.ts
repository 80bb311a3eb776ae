import { Body, Controller, Get, Header, Headers, Param, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { PublicRoute } from '@samenspel/identity/server';
import { pulsePageScript, pulsePageStyles } from '../page/index.js';
import { type Answered, PulsePageService } from './pulse-page.service.js';

/** The pages behind a personal link: outside the API, for anyone who holds the link. */
@ApiExcludeController()
@PublicRoute()
@Controller('p')
export class PulsePageController {
  constructor(private readonly pages: PulsePageService) {}

  @Get('style.css')
  @Header('Content-Type', 'text/css; charset=utf-8')
  @Header('Cache-Control', 'public, max-age=3600')
  styles(): string {
    return pulsePageStyles;
  }

  @Get('script.js')
  @Header('Content-Type', 'text/javascript; charset=utf-8')
  @Header('Cache-Control', 'public, max-age=3600')
  script(): string {
    return pulsePageScript;
  }

  @Get(':token')
  async open(
    @Param('token') token: string,
    @Query('lang') asked: unknown,
    @Headers('accept-language') accepted: string | undefined,
    @Res() response: Response,
  ): Promise<void> {
    send(response, await this.pages.open(token, { asked, accepted }));
  }

  @Post(':token')
  async post(
    @Param('token') token: string,
    @Body() body: unknown,
    @Query('lang') asked: unknown,
    @Headers('accept-language') accepted: string | undefined,
    @Res() response: Response,
  ): Promise<void> {
    send(response, await this.pages.post(token, body, { asked, accepted }));
  }
}

function send(response: Response, { status, language, body }: Answered): void {
  response
    .status(status)
    .type('html')
    .set({
      'Cache-Control': 'no-store',
      'Content-Language': language,
      'Referrer-Policy': 'no-referrer',
      'X-Robots-Tag': 'noindex',
    })
    .send(body);
}

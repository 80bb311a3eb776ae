import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { PublicRoute } from '../permission/permission.decorator.js';
import { OperationService } from './operation.service.js';
import { OperatorService } from './operator.service.js';

/** Numbers for a collector; it brings METRICS_TOKEN. */
@ApiExcludeController()
@PublicRoute()
@Controller('metrics')
export class MetricsController {
  constructor(
    private readonly operators: OperatorService,
    private readonly operation: OperationService,
  ) {}

  @Get()
  async read(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<string> {
    await this.operators.demandCollector(request);
    const { contentType, text } = await this.operation.metrics();
    response.set({ 'Content-Type': contentType, 'Cache-Control': 'no-store' });
    return text;
  }
}

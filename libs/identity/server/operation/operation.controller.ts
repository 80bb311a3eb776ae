import { Controller, Get, Req } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { SignedInRoute } from '../permission/permission.decorator.js';
import type { SignedInRequest } from '../permission/permission.guard.js';
import { Operation } from './operation.dto.js';
import { OperationService } from './operation.service.js';
import { OperatorService } from './operator.service.js';

@ApiTags('operation')
@Controller('operation')
export class OperationController {
  constructor(
    private readonly operators: OperatorService,
    private readonly operation: OperationService,
  ) {}

  @Get()
  @SignedInRoute()
  @ApiOperation({ operationId: 'readOperation', summary: 'How the service does, in numbers; for operators' })
  @ApiOkResponse({ type: Operation })
  async read(@Req() { account }: SignedInRequest): Promise<Operation> {
    await this.operators.demandOperator(account!);
    return this.operation.read();
  }
}

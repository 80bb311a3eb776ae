import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { Member, type Membership, RequirePermission } from '@samenspel/identity/server';
import { PromisePage, PromiseQuery } from './promise.dto.js';
import { PromiseService } from './promise.service.js';

@ApiTags('promises')
@ApiParam({ name: 'programmeId', format: 'uuid' })
@Controller('programmes/:programmeId/promises')
export class PromiseController {
  constructor(private readonly promises: PromiseService) {}

  @Get()
  @RequirePermission('promise.list')
  @ApiOperation({ operationId: 'listPromises', summary: 'What an organisation owes and is owed, what is late and on whom it waits' })
  @ApiOkResponse({ type: PromisePage })
  list(@Query() query: PromiseQuery, @Member() member: Membership): Promise<PromisePage> {
    return this.promises.list(query, member);
  }
}

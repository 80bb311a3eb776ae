import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { RequirePermission } from '../../permission/permission.decorator.js';
import { Retention, RetentionChange } from './retention.dto.js';
import { RetentionService } from './retention.service.js';

@ApiTags('retention')
@ApiParam({ name: 'programmeId', format: 'uuid' })
@Controller('programmes/:programmeId/retention')
export class RetentionController {
  constructor(private readonly retention: RetentionService) {}

  @Get()
  @RequirePermission('retention.read')
  @ApiOperation({ operationId: 'readRetention', summary: 'How long records are kept, what a run would remove now, and the last runs' })
  @ApiOkResponse({ type: Retention })
  read(): Promise<Retention> {
    return this.retention.read();
  }

  @Put()
  @RequirePermission('retention.change')
  @ApiOperation({ operationId: 'changeRetention', summary: 'Set how long records are kept, within bounds, and whom people ask' })
  @ApiOkResponse({ type: Retention })
  change(@Body() body: RetentionChange): Promise<Retention> {
    return this.retention.change(body);
  }
}

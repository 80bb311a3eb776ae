import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { Member, type Membership, RequirePermission } from '@samenspel/identity/server';
import { TaskList } from './task.dto.js';
import { TaskService } from './task.service.js';

@ApiTags('tasks')
@ApiParam({ name: 'programmeId', format: 'uuid' })
@Controller('programmes/:programmeId/tasks')
export class TaskController {
  constructor(private readonly tasks: TaskService) {}

  @Get()
  @RequirePermission('task.list')
  @ApiOperation({ operationId: 'listTasks', summary: 'What waits for the reader and the own organisation: overdue or due within 90 days, earliest first' })
  @ApiOkResponse({ type: TaskList })
  list(@Member() member: Membership): Promise<TaskList> {
    return this.tasks.list(member);
  }
}

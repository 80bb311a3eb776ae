import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { PageQuery } from '@samenspel/platform/server';
import { RequirePermission } from '@samenspel/identity/server';
import { InboxItemPage } from './inbox-item.dto.js';
import { InboxItemService } from './inbox-item.service.js';

@ApiTags('inbox')
@ApiParam({ name: 'programmeId', format: 'uuid' })
@Controller('programmes/:programmeId/inbox-items')
export class InboxItemController {
  constructor(private readonly inbox: InboxItemService) {}

  @Get()
  @RequirePermission('inbox-item.list')
  @ApiOperation({ operationId: 'listInboxItems', summary: 'What the reader was told, newest first, with the number that is unread' })
  @ApiOkResponse({ type: InboxItemPage })
  list(@Query() query: PageQuery): Promise<InboxItemPage> {
    return this.inbox.list(query);
  }

  @Post(':inboxItemId/reading')
  @HttpCode(204)
  @RequirePermission('inbox-item.mark-read')
  @ApiParam({ name: 'inboxItemId', format: 'uuid' })
  @ApiOperation({ operationId: 'markInboxItemRead', summary: 'Mark an item of the own inbox as read' })
  @ApiNoContentResponse({ description: 'Marked' })
  markRead(@Param('inboxItemId') id: string): Promise<void> {
    return this.inbox.markRead(id);
  }
}

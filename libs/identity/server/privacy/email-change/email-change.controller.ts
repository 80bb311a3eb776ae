import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { PublicRoute, RequirePermission } from '../../permission/permission.decorator.js';
import { EmailChangeConfirmation, EmailChanged, NewEmailChange } from './email-change.dto.js';
import { EmailChangeService } from './email-change.service.js';

@ApiTags('own-data')
@Controller()
export class EmailChangeController {
  constructor(private readonly changes: EmailChangeService) {}

  @Post('programmes/:programmeId/email-changes')
  @HttpCode(202)
  @RequirePermission('own-data.correct')
  @ApiParam({ name: 'programmeId', format: 'uuid' })
  @ApiOperation({ operationId: 'askEmailChange', summary: 'Ask for another email address; a link goes to the new one' })
  @ApiAcceptedResponse({ description: 'A link is mailed to the new address, and a notice to the present one' })
  ask(@Body() body: NewEmailChange): Promise<void> {
    return this.changes.ask(body.email);
  }

  @Post('email-change-confirmations')
  @HttpCode(200)
  @PublicRoute()
  @ApiOperation({ operationId: 'confirmEmailChange', summary: 'Confirm the new address with the mailed token, once' })
  @ApiOkResponse({ type: EmailChanged })
  confirm(@Body() body: EmailChangeConfirmation): Promise<EmailChanged> {
    return this.changes.confirm(body.token);
  }
}

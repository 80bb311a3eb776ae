import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiHeader, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { IfMatch } from '@samenspel/platform/server';
import { RequirePermission } from '../permission/permission.decorator.js';
import { SingleSignOnChange, SingleSignOnState } from './single-sign-on.dto.js';
import { SingleSignOnService } from './single-sign-on.service.js';

@ApiTags('organisations')
@ApiParam({ name: 'programmeId', format: 'uuid' })
@ApiParam({ name: 'organisationId', format: 'uuid' })
@Controller('programmes/:programmeId/organisations/:organisationId')
export class SingleSignOnController {
  constructor(private readonly singleSignOn: SingleSignOnService) {}

  @Get('single-sign-on')
  @RequirePermission('single-sign-on.manage')
  @ApiOperation({ operationId: 'readSingleSignOn', summary: 'How the people of this organisation sign in with its own accounts' })
  @ApiOkResponse({ type: SingleSignOnState })
  read(@Param('organisationId') organisationId: string): Promise<SingleSignOnState> {
    return this.singleSignOn.read(organisationId);
  }

  @Put('single-sign-on')
  @RequirePermission('single-sign-on.manage')
  @ApiHeader({ name: 'If-Match', required: true, description: 'The version that the change was made on; "0" before there is one' })
  @ApiOperation({ operationId: 'changeSingleSignOn', summary: 'Set up or change single sign-on' })
  @ApiOkResponse({ type: SingleSignOnState })
  change(
    @Param('organisationId') organisationId: string,
    @IfMatch() version: number,
    @Body() body: SingleSignOnChange,
  ): Promise<SingleSignOnState> {
    return this.singleSignOn.change(organisationId, version, body);
  }

  @Delete('single-sign-on')
  @HttpCode(204)
  @RequirePermission('single-sign-on.manage')
  @ApiOperation({ operationId: 'removeSingleSignOn', summary: 'End single sign-on; people sign in by mailed link or password' })
  @ApiNoContentResponse({ description: 'Removed' })
  remove(@Param('organisationId') organisationId: string): Promise<void> {
    return this.singleSignOn.remove(organisationId);
  }

  @Post('domain-proofs')
  @HttpCode(200)
  @RequirePermission('single-sign-on.manage')
  @ApiOperation({ operationId: 'proveDomains', summary: 'Look up whether the domains are proven by now' })
  @ApiOkResponse({ type: SingleSignOnState })
  prove(@Param('organisationId') organisationId: string): Promise<SingleSignOnState> {
    return this.singleSignOn.prove(organisationId);
  }
}

import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { Member } from '../permission/member.decorator.js';
import type { Membership } from '../permission/membership.reader.js';
import { RequirePermission } from '../permission/permission.decorator.js';
import { ApiKeyList, MadeApiKey, NewApiKey } from './api-key.dto.js';
import { ApiKeyService } from './api-key.service.js';

@ApiTags('organisations')
@ApiParam({ name: 'programmeId', format: 'uuid' })
@ApiParam({ name: 'organisationId', format: 'uuid' })
@Controller('programmes/:programmeId/organisations/:organisationId/api-keys')
export class ApiKeyController {
  constructor(private readonly keys: ApiKeyService) {}

  @Get()
  @RequirePermission('api-key.manage')
  @ApiOperation({ operationId: 'listApiKeys', summary: 'Keys of your own organisation, latest first' })
  @ApiOkResponse({ type: ApiKeyList })
  list(@Param('organisationId') organisationId: string, @Member() member: Membership): Promise<ApiKeyList> {
    return this.keys.list(organisationId, member);
  }

  @Post()
  @RequirePermission('api-key.manage')
  @ApiOperation({ operationId: 'makeApiKey', summary: 'Make a key; it is shown once' })
  @ApiCreatedResponse({ type: MadeApiKey })
  make(@Param('organisationId') organisationId: string, @Member() member: Membership, @Body() body: NewApiKey): Promise<MadeApiKey> {
    return this.keys.make(organisationId, member, body);
  }

  @Delete(':apiKeyId')
  @HttpCode(204)
  @RequirePermission('api-key.manage')
  @ApiParam({ name: 'apiKeyId', format: 'uuid' })
  @ApiOperation({ operationId: 'revokeApiKey', summary: 'Stop a key at once' })
  @ApiNoContentResponse({ description: 'It works no more' })
  revoke(@Param('organisationId') organisationId: string, @Param('apiKeyId') id: string, @Member() member: Membership): Promise<void> {
    return this.keys.revoke(organisationId, id, member);
  }
}

import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiConflictResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Language } from '@samenspel/platform/domain';
import { PageQuery } from '@samenspel/platform/server';
import { RequirePermission } from '../../permission/permission.decorator.js';
import { ReaderLanguage } from '../../permission/reader-language.decorator.js';
import { ErasureConfirmation, ErasurePreview, LeaverPage } from './erasure.dto.js';
import { ErasureService } from './erasure.service.js';

@ApiTags('erasure')
@ApiParam({ name: 'programmeId', format: 'uuid' })
@Controller('programmes/:programmeId')
export class ErasureController {
  constructor(private readonly erasure: ErasureService) {}

  @Get('leavers')
  @RequirePermission('person.erase')
  @ApiOperation({ operationId: 'listLeavers', summary: 'People who left and were not erased, by name' })
  @ApiOkResponse({ type: LeaverPage })
  leavers(@Query() query: PageQuery): Promise<LeaverPage> {
    return this.erasure.leavers(query);
  }

  @Get('leavers/:personId/erasure')
  @RequirePermission('person.erase')
  @ApiParam({ name: 'personId', format: 'uuid' })
  @ApiOperation({ operationId: 'previewErasure', summary: 'What erasing this person removes, what stays, and why' })
  @ApiOkResponse({ type: ErasurePreview })
  @ApiConflictResponse({ description: 'The person still takes part, or was erased' })
  preview(@Param('personId') personId: string, @ReaderLanguage() language: Language): Promise<ErasurePreview> {
    return this.erasure.preview(personId, language);
  }

  @Post('leavers/:personId/erasure')
  @HttpCode(204)
  @RequirePermission('person.erase')
  @ApiParam({ name: 'personId', format: 'uuid' })
  @ApiOperation({ operationId: 'erasePerson', summary: 'Erase a person who left, for good, after typing the words of the preview' })
  @ApiNoContentResponse({ description: 'Erased' })
  @ApiConflictResponse({ description: 'The person still takes part, or was erased' })
  erase(@Param('personId') personId: string, @Body() body: ErasureConfirmation): Promise<void> {
    return this.erasure.confirm(personId, body.confirmation);
  }
}

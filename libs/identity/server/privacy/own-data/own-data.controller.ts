import { Body, Controller, Get, Header, Patch, Req, StreamableFile } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Language } from '@samenspel/platform/domain';
import { IfMatch, RecordedRead } from '@samenspel/platform/server';
import { Member } from '../../permission/member.decorator.js';
import type { Membership } from '../../permission/membership.reader.js';
import { RequirePermission } from '../../permission/permission.decorator.js';
import type { SignedInRequest } from '../../permission/permission.guard.js';
import { ReaderLanguage } from '../../permission/reader-language.decorator.js';
import { OwnData, OwnDataCorrection, OwnIdentity } from './own-data.dto.js';
import { OwnDataService } from './own-data.service.js';

@ApiTags('own-data')
@ApiParam({ name: 'programmeId', format: 'uuid' })
@Controller('programmes/:programmeId')
export class OwnDataController {
  constructor(private readonly ownData: OwnDataService) {}

  @Get('own-data')
  @RequirePermission('own-data.read')
  @ApiOperation({ operationId: 'readOwnData', summary: 'All that the programme holds about who asks, with why and how long' })
  @ApiOkResponse({ type: OwnData })
  read(@Req() request: SignedInRequest, @ReaderLanguage() language: Language): Promise<OwnData> {
    return this.ownData.read(request.account!, language);
  }

  @Get('own-data-exports')
  @RequirePermission('own-data.read')
  @RecordedRead()
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ operationId: 'exportOwnData', summary: 'The same as a zip of JSON and CSV; the download is recorded' })
  @ApiOkResponse({ description: 'The zip file', content: { 'application/zip': { schema: { type: 'string', format: 'binary' } } } })
  async export(@Req() request: SignedInRequest, @Member() member: Membership, @ReaderLanguage() language: Language): Promise<StreamableFile> {
    const archive = await this.ownData.export(request.account!, member, language);
    return new StreamableFile(archive, { type: 'application/zip', disposition: 'attachment; filename="mijn-gegevens.zip"' });
  }

  @Patch('own-data')
  @RequirePermission('own-data.correct')
  @ApiHeader({ name: 'If-Match', required: true, description: 'The ETag that the change was made on' })
  @ApiOperation({ operationId: 'correctOwnData', summary: 'Correct the own name and language' })
  @ApiOkResponse({ type: OwnIdentity })
  correct(@IfMatch() version: number, @Body() body: OwnDataCorrection): Promise<OwnIdentity> {
    return this.ownData.correct(version, body);
  }
}

import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Language, Page } from '@samenspel/platform/domain';
import { PageQuery, RecordedRead } from '@samenspel/platform/server';
import { CsvResponse } from '../csv-response.decorator.js';
import { Member } from '../permission/member.decorator.js';
import type { Membership } from '../permission/membership.reader.js';
import { RequirePermission } from '../permission/permission.decorator.js';
import { ReaderLanguage } from '../permission/reader-language.decorator.js';
import { type AccessOfPerson, AccessReviewPage } from './access-review.dto.js';
import { AccessReviewService } from './access-review.service.js';

@ApiTags('access-review')
@ApiParam({ name: 'programmeId', format: 'uuid' })
@Controller('programmes/:programmeId')
export class AccessReviewController {
  constructor(private readonly review: AccessReviewService) {}

  @Get('access-review')
  @RequirePermission('access-review.read')
  @ApiOperation({ operationId: 'reviewAccess', summary: 'Who can see what, since when, and last used, by name' })
  @ApiOkResponse({ type: AccessReviewPage })
  list(@Query() query: PageQuery): Promise<Page<AccessOfPerson>> {
    return this.review.list(query);
  }

  @Get('access-review-exports')
  @RequirePermission('access-review.read')
  @RecordedRead()
  @ApiOperation({ operationId: 'exportAccessReview', summary: 'The whole review as CSV; the export is recorded' })
  @CsvResponse('wie-kan-wat-zien.csv', 'One line for each partnership of each person')
  export(@Member() member: Membership, @ReaderLanguage() language: Language): Promise<string> {
    return this.review.export(member, language);
  }
}

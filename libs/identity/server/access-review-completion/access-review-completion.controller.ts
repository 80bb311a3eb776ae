import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { RequirePermission } from '../permission/permission.decorator.js';
import { AccessReviewState } from './access-review-completion.dto.js';
import { AccessReviewCompletionService } from './access-review-completion.service.js';

@ApiTags('access-review')
@ApiParam({ name: 'programmeId', format: 'uuid' })
@Controller('programmes/:programmeId/access-review-completions')
export class AccessReviewCompletionController {
  constructor(private readonly completions: AccessReviewCompletionService) {}

  @Get('latest')
  @RequirePermission('access-review.read')
  @ApiOperation({ operationId: 'readAccessReviewState', summary: 'When access was last reviewed, and when it is due again' })
  @ApiOkResponse({ type: AccessReviewState })
  read(): Promise<AccessReviewState> {
    return this.completions.read();
  }

  @Post()
  @HttpCode(200)
  @RequirePermission('access-review.complete')
  @ApiOperation({ operationId: 'completeAccessReview', summary: 'Say that you went through who can see what' })
  @ApiOkResponse({ type: AccessReviewState })
  complete(): Promise<AccessReviewState> {
    return this.completions.complete();
  }
}

import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { IdField, ListField, SearchRegistry, TextField } from '@samenspel/platform/server';
import { RequirePermission } from '../permission/permission.decorator.js';

class SearchQuery {
  @TextField({ max: 100 }) q: string;
}

export class SearchHitDto {
  @TextField({ max: 40 }) kind: string;
  @IdField() id: string;
  @IdField() partnershipId: string;
  @TextField({ max: 500 }) title: string;
  @TextField({ max: 500 }) context: string;
}

export class SearchHitList {
  @ListField(() => SearchHitDto, { max: 100 }) items: SearchHitDto[];
}

@ApiTags('search')
@ApiParam({ name: 'programmeId', format: 'uuid' })
@Controller('programmes/:programmeId/search-hits')
export class SearchController {
  constructor(private readonly registry: SearchRegistry) {}

  @Get()
  @RequirePermission('search.use')
  @ApiOperation({ operationId: 'search', summary: 'Partnerships and agreements by words in their names' })
  @ApiOkResponse({ type: SearchHitList })
  async search(@Query() { q }: SearchQuery): Promise<SearchHitList> {
    return { items: await this.registry.search(q) };
  }
}

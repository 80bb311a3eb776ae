import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { Member, type Membership, RequirePermission } from '@samenspel/identity/server';
import { PortfolioDto, PortfolioQuery } from './portfolio.dto.js';
import { PortfolioService } from './portfolio.service.js';

@ApiTags('portfolio')
@ApiParam({ name: 'programmeId', format: 'uuid' })
@Controller('programmes/:programmeId/portfolio')
export class PortfolioController {
  constructor(private readonly portfolio: PortfolioService) {}

  @Get()
  @RequirePermission('portfolio.read')
  @ApiOperation({ operationId: 'readPortfolio', summary: 'Where every partnership that the reader may see stands, and where it stood' })
  @ApiOkResponse({ type: PortfolioDto })
  read(@Query() query: PortfolioQuery, @Member() member: Membership): Promise<PortfolioDto> {
    return this.portfolio.read(query, member);
  }
}

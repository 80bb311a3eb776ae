import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiConflictResponse, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Page } from '@samenspel/platform/domain';
import { RequirePermission } from '../../permission/permission.decorator.js';
import { DataRequestAnswer, DataRequestDto, DataRequestPage, DataRequestQuery, NewDataRequest } from './data-request.dto.js';
import { DataRequestService } from './data-request.service.js';

@ApiTags('data-requests')
@ApiParam({ name: 'programmeId', format: 'uuid' })
@Controller('programmes/:programmeId')
export class DataRequestController {
  constructor(private readonly requests: DataRequestService) {}

  @Get('own-data-requests')
  @RequirePermission('own-data.read')
  @ApiOperation({ operationId: 'listOwnDataRequests', summary: 'Own requests about data with their answers' })
  @ApiOkResponse({ type: DataRequestPage })
  own(@Query() query: DataRequestQuery): Promise<Page<DataRequestDto>> {
    return this.requests.own(query);
  }

  @Post('own-data-requests')
  @RequirePermission('data-request.make')
  @ApiOperation({ operationId: 'makeDataRequest', summary: 'Ask the administrators to correct or erase data' })
  @ApiCreatedResponse({ type: DataRequestDto })
  make(@Body() body: NewDataRequest): Promise<DataRequestDto> {
    return this.requests.make(body);
  }

  @Get('data-requests')
  @RequirePermission('data-request.list')
  @ApiOperation({ operationId: 'listDataRequests', summary: 'Requests of people about their data, earliest due date first' })
  @ApiOkResponse({ type: DataRequestPage })
  list(@Query() query: DataRequestQuery): Promise<Page<DataRequestDto>> {
    return this.requests.all(query);
  }

  @Post('data-requests/:requestId/answer')
  @HttpCode(200)
  @RequirePermission('data-request.answer')
  @ApiParam({ name: 'requestId', format: 'uuid' })
  @ApiOperation({ operationId: 'answerDataRequest', summary: 'Answer a request, once; a refusal tells why' })
  @ApiOkResponse({ type: DataRequestDto })
  @ApiConflictResponse({ description: 'Answered already' })
  answer(@Param('requestId') id: string, @Body() body: DataRequestAnswer): Promise<DataRequestDto> {
    return this.requests.answer(id, body);
  }
}

import { Body, Controller, Delete, Get, HttpCode, Post } from '@nestjs/common';
import { ApiConflictResponse, ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { Member } from '../permission/member.decorator.js';
import type { Membership } from '../permission/membership.reader.js';
import { RequirePermission } from '../permission/permission.decorator.js';
import { NewProgrammeDeletion, ProgrammeDeletionState } from './programme-deletion.dto.js';
import { ProgrammeDeletionService } from './programme-deletion.service.js';

@ApiTags('programme-deletions')
@ApiParam({ name: 'programmeId', format: 'uuid' })
@Controller('programmes/:programmeId/programme-deletion')
export class ProgrammeDeletionController {
  constructor(private readonly deletions: ProgrammeDeletionService) {}

  @Get()
  @RequirePermission('programme-deletion.read')
  @ApiOperation({ operationId: 'readProgrammeDeletion', summary: 'Whether the programme is going to be deleted, and when' })
  @ApiOkResponse({ type: ProgrammeDeletionState })
  read(): Promise<ProgrammeDeletionState> {
    return this.deletions.state();
  }

  @Post()
  @RequirePermission('programme-deletion.request')
  @ApiOperation({ operationId: 'requestProgrammeDeletion', summary: 'Have the programme deleted in thirty days; every administrator is told' })
  @ApiCreatedResponse({ type: ProgrammeDeletionState })
  @ApiConflictResponse({ description: 'It is going to be deleted already' })
  request(@Body() { name }: NewProgrammeDeletion, @Member() member: Membership): Promise<ProgrammeDeletionState> {
    return this.deletions.request(name, member);
  }

  @Delete()
  @HttpCode(204)
  @RequirePermission('programme-deletion.cancel')
  @ApiOperation({ operationId: 'cancelProgrammeDeletion', summary: 'Keep the programme; every administrator is told' })
  @ApiNoContentResponse({ description: 'The programme stays' })
  cancel(@Member() member: Membership): Promise<void> {
    return this.deletions.cancel(member);
  }
}

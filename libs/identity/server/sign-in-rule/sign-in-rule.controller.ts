import { Body, Controller, Get, Put, Req } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { RequirePermission } from '../permission/permission.decorator.js';
import type { SignedInRequest } from '../permission/permission.guard.js';
import { SignInRule, SignInRuleChange } from './sign-in-rule.dto.js';
import { SignInRuleService } from './sign-in-rule.service.js';

@ApiTags('programme')
@ApiParam({ name: 'programmeId', format: 'uuid' })
@Controller('programmes/:programmeId/sign-in-rule')
export class SignInRuleController {
  constructor(private readonly rule: SignInRuleService) {}

  @Get()
  @RequirePermission('sign-in-rule.manage')
  @ApiOperation({ operationId: 'readSignInRule', summary: 'Whether the programme asks two steps, and who lacks them' })
  @ApiOkResponse({ type: SignInRule })
  read(): Promise<SignInRule> {
    return this.rule.read();
  }

  @Put()
  @RequirePermission('sign-in-rule.manage')
  @ApiOperation({ operationId: 'changeSignInRule', summary: 'From which day the programme asks two steps of everyone' })
  @ApiOkResponse({ type: SignInRule })
  change(@Body() { secondFactorFrom }: SignInRuleChange, @Req() { account }: SignedInRequest): Promise<SignInRule> {
    return this.rule.change(secondFactorFrom ?? null, account!);
  }
}

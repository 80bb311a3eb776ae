import { Body, Controller, Get, Header, HttpCode, Param, Post, Put, Query, Req, StreamableFile } from '@nestjs/common';
import { ApiAcceptedResponse, ApiBody, ApiConflictResponse, ApiConsumes, ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import type { Language, Page } from '@samenspel/platform/domain';
import { IfMatch, PageQuery } from '@samenspel/platform/server';
import { CsvResponse, Member, type Membership, ReaderLanguage, RequirePermission } from '@samenspel/identity/server';
import { type ImportedAgreement, ImportedAgreementPage, RegisterCheck, RegisterImportDto, RegisterImportList, RegisterReadingChoice, RegisterUploadQuery } from './register-import.dto.js';
import { RegisterImportService } from './register-import.service.js';
import { registerTemplate } from './register-template.js';

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

@ApiTags('register-imports')
@ApiParam({ name: 'programmeId', format: 'uuid' })
@Controller('programmes/:programmeId')
export class RegisterImportController {
  constructor(private readonly imports: RegisterImportService) {}

  @Get('register-template')
  @RequirePermission('agreement.import')
  @ApiOperation({ operationId: 'downloadRegisterTemplate', summary: 'A spreadsheet with the headings that are recognised by themselves' })
  @ApiOkResponse({ description: 'The spreadsheet', content: { [xlsx]: { schema: { type: 'string', format: 'binary' } } } })
  async template(@ReaderLanguage() language: Language): Promise<StreamableFile> {
    return new StreamableFile(await registerTemplate(language), { type: xlsx, disposition: 'attachment; filename="register.xlsx"' });
  }

  @Get('register-imports')
  @RequirePermission('agreement.import')
  @ApiOperation({ operationId: 'listRegisterImports', summary: 'Own imports of registers, latest first' })
  @ApiOkResponse({ type: RegisterImportList })
  list(@Member() member: Membership): Promise<RegisterImportList> {
    return this.imports.list(member);
  }

  @Post('register-imports')
  @RequirePermission('agreement.import')
  @ApiConsumes('application/octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' }, description: 'An xlsx or csv file, 10 MB at most' })
  @ApiOperation({ operationId: 'uploadRegister', summary: 'Bring a register; its rows are kept for thirty days and nothing is added yet' })
  @ApiCreatedResponse({ type: RegisterImportDto })
  upload(@Req() request: Request, @Query() query: RegisterUploadQuery, @Member() member: Membership, @ReaderLanguage() language: Language): Promise<RegisterImportDto> {
    return this.imports.upload(request, query.fileName, member, language);
  }

  @Get('register-imports/:registerImportId')
  @RequirePermission('agreement.import')
  @Header('Cache-Control', 'no-store')
  @ApiParam({ name: 'registerImportId', format: 'uuid' })
  @ApiOperation({ operationId: 'readRegisterImport', summary: 'An own import: its columns, and how far it is' })
  @ApiOkResponse({ type: RegisterImportDto })
  read(@Param('registerImportId') id: string, @ReaderLanguage() language: Language): Promise<RegisterImportDto> {
    return this.imports.read(id, language);
  }

  @Put('register-imports/:registerImportId/reading')
  @RequirePermission('agreement.import')
  @ApiParam({ name: 'registerImportId', format: 'uuid' })
  @ApiHeader({ name: 'If-Match', required: true, description: 'The ETag that the choice was made on' })
  @ApiOperation({ operationId: 'changeRegisterReading', summary: 'Say what each column holds; remembered for the same headings' })
  @ApiOkResponse({ type: RegisterImportDto })
  changeReading(
    @Param('registerImportId') id: string,
    @IfMatch() version: number,
    @Body() body: RegisterReadingChoice,
    @ReaderLanguage() language: Language,
  ): Promise<RegisterImportDto> {
    return this.imports.changeReading(id, version, body, language);
  }

  @Get('register-imports/:registerImportId/check')
  @RequirePermission('agreement.import')
  @ApiParam({ name: 'registerImportId', format: 'uuid' })
  @ApiOperation({ operationId: 'checkRegister', summary: 'What would be added, what is there already and what is wrong, each at its cell' })
  @ApiOkResponse({ type: RegisterCheck })
  check(@Param('registerImportId') id: string, @ReaderLanguage() language: Language): Promise<RegisterCheck> {
    return this.imports.check(id, language);
  }

  @Get('register-imports/:registerImportId/problems')
  @RequirePermission('agreement.import')
  @ApiParam({ name: 'registerImportId', format: 'uuid' })
  @ApiOperation({ operationId: 'exportRegisterProblems', summary: 'Everything that is wrong, as CSV' })
  @CsvResponse('controle.csv', 'One line for each mistake')
  problems(@Param('registerImportId') id: string, @ReaderLanguage() language: Language): Promise<string> {
    return this.imports.problems(id, language);
  }

  @Post('register-imports/:registerImportId/start')
  @HttpCode(202)
  @RequirePermission('agreement.import')
  @ApiParam({ name: 'registerImportId', format: 'uuid' })
  @ApiOperation({ operationId: 'startRegisterImport', summary: 'Let the worker take it over: all of it or nothing' })
  @ApiAcceptedResponse({ type: RegisterImportDto })
  @ApiConflictResponse({ description: 'Mistakes are left, or it has begun already' })
  start(@Param('registerImportId') id: string, @Member() member: Membership, @ReaderLanguage() language: Language): Promise<RegisterImportDto> {
    return this.imports.start(id, member, language);
  }

  @Post('register-imports/:registerImportId/cancellation')
  @HttpCode(200)
  @RequirePermission('agreement.import')
  @ApiParam({ name: 'registerImportId', format: 'uuid' })
  @ApiOperation({ operationId: 'cancelRegisterImport', summary: 'Call it off before the worker has begun' })
  @ApiOkResponse({ type: RegisterImportDto })
  @ApiConflictResponse({ description: 'It has begun, or has ended' })
  cancel(@Param('registerImportId') id: string, @ReaderLanguage() language: Language): Promise<RegisterImportDto> {
    return this.imports.cancel(id, language);
  }

  @Get('register-imports/:registerImportId/agreements')
  @RequirePermission('agreement.import')
  @ApiParam({ name: 'registerImportId', format: 'uuid' })
  @ApiOperation({ operationId: 'listImportedAgreements', summary: 'The agreements that came out of it, in the order of the file' })
  @ApiOkResponse({ type: ImportedAgreementPage })
  imported(@Param('registerImportId') id: string, @Query() query: PageQuery): Promise<Page<ImportedAgreement>> {
    return this.imports.imported(id, query);
  }
}

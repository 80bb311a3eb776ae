import { Body, Controller, Get, Header, Param, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConflictResponse, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { fileResponse, ReceivesUpload, type Upload, UploadedFile } from '@samenspel/platform/server';
import { Member, type Membership, RequirePermission } from '@samenspel/identity/server';
import { AgreementDocumentDto, AgreementDocumentForm, AgreementDocumentPage, AgreementDocumentQuery, NewAgreementDocument, NewDocumentWithdrawal } from './agreement-document.dto.js';
import { AgreementDocumentService } from './agreement-document.service.js';

@ApiTags('agreement-documents')
@ApiParam({ name: 'programmeId', format: 'uuid' })
@ApiParam({ name: 'partnershipId', format: 'uuid' })
@ApiParam({ name: 'agreementId', format: 'uuid' })
@Controller('programmes/:programmeId/partnerships/:partnershipId/agreements/:agreementId/documents')
export class AgreementDocumentController {
  constructor(private readonly documents: AgreementDocumentService) {}

  @Get()
  @RequirePermission('agreement-document.list')
  @ApiOperation({ operationId: 'listAgreementDocuments', summary: 'Documents of the agreement, latest first, the withdrawn ones too' })
  @ApiOkResponse({ type: AgreementDocumentPage })
  list(
    @Param('partnershipId') partnershipId: string,
    @Param('agreementId') agreementId: string,
    @Query() query: AgreementDocumentQuery,
    @Member() member: Membership,
  ): Promise<AgreementDocumentPage> {
    return this.documents.list(partnershipId, agreementId, query, member);
  }

  @Post()
  @RequirePermission('agreement-document.add')
  @ReceivesUpload()
  @ApiBody({ type: AgreementDocumentForm })
  @ApiOperation({ operationId: 'addAgreementDocument', summary: 'Add a document to the agreement; its kind of file is judged by content' })
  @ApiCreatedResponse({ type: AgreementDocumentDto })
  add(
    @Param('partnershipId') partnershipId: string,
    @Param('agreementId') agreementId: string,
    @UploadedFile() upload: Upload,
    @Body() body: NewAgreementDocument,
    @Member() member: Membership,
  ): Promise<AgreementDocumentDto> {
    return this.documents.add(partnershipId, agreementId, upload, body, member);
  }

  @Get(':documentId/content')
  @RequirePermission('agreement-document.read')
  @Header('Cache-Control', 'private, no-cache')
  @ApiParam({ name: 'documentId', format: 'uuid' })
  @ApiOperation({ operationId: 'downloadAgreementDocument', summary: 'The document itself, always as a download' })
  @ApiOkResponse({ description: 'The file', content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } } })
  async download(
    @Param('partnershipId') partnershipId: string,
    @Param('agreementId') agreementId: string,
    @Param('documentId') id: string,
    @Member() member: Membership,
  ): Promise<StreamableFile> {
    const { document, content } = await this.documents.content(partnershipId, agreementId, id, member);
    return fileResponse(content, document);
  }

  @Post(':documentId/withdrawal')
  @RequirePermission('agreement-document.withdraw')
  @ApiParam({ name: 'documentId', format: 'uuid' })
  @ApiOperation({ operationId: 'withdrawAgreementDocument', summary: 'Say that a document of the own organisation no longer counts; it can still be read' })
  @ApiCreatedResponse({ type: AgreementDocumentDto })
  @ApiConflictResponse({ description: 'It has been withdrawn already' })
  withdraw(
    @Param('partnershipId') partnershipId: string,
    @Param('agreementId') agreementId: string,
    @Param('documentId') id: string,
    @Body() body: NewDocumentWithdrawal,
    @Member() member: Membership,
  ): Promise<AgreementDocumentDto> {
    return this.documents.withdraw(partnershipId, agreementId, id, body, member);
  }
}

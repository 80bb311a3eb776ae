import { Module, type OnModuleInit } from '@nestjs/common';
import { MailTemplateRegistry } from '@samenspel/platform/server';
import { AccountSessionService } from '../account/account-session.service.js';
import { DataRequestController } from './data-request/data-request.controller.js';
import { DataRequestRepository } from './data-request/data-request.repository.js';
import { DataRequestService } from './data-request/data-request.service.js';
import { EmailChangeController } from './email-change/email-change.controller.js';
import { EmailChangeService } from './email-change/email-change.service.js';
import { ErasureController } from './erasure/erasure.controller.js';
import { ErasureService } from './erasure/erasure.service.js';
import { PrivacyMailTemplates } from './mail/privacy-mail.templates.js';
import { IdentityPersonalData } from './own-data/identity-personal-data.js';
import { OwnDataController } from './own-data/own-data.controller.js';
import { OwnDataService } from './own-data/own-data.service.js';
import { RetentionController } from './retention/retention.controller.js';
import { RetentionRepository } from './retention/retention.repository.js';
import { RetentionScan } from './retention/retention.scan.js';
import { RetentionService } from './retention/retention.service.js';

/** The rights of people: seeing, taking along, correcting and erasing what is held about them, and how long it is kept. */
@Module({
  controllers: [OwnDataController, EmailChangeController, DataRequestController, ErasureController, RetentionController],
  providers: [
    AccountSessionService,
    IdentityPersonalData,
    OwnDataService,
    EmailChangeService,
    DataRequestRepository,
    DataRequestService,
    ErasureService,
    RetentionRepository,
    RetentionService,
    RetentionScan,
    PrivacyMailTemplates,
  ],
})
export class PrivacyModule implements OnModuleInit {
  constructor(
    private readonly templates: MailTemplateRegistry,
    private readonly privacyMails: PrivacyMailTemplates,
  ) {}

  onModuleInit(): void {
    for (const template of this.privacyMails.all()) this.templates.add(template);
  }
}

import { Global, Module, type OnModuleInit } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { MailTemplateRegistry, ProblemTextRegistry } from '@samenspel/platform/server';
import { identityProblemTexts } from '../domain/index.js';
import { AccessReviewController } from './access-review/access-review.controller.js';
import { AccessReviewRepository } from './access-review/access-review.repository.js';
import { AccessReviewService } from './access-review/access-review.service.js';
import { AuditRecordController } from './audit-record/audit-record.controller.js';
import { AuditRecordRepository } from './audit-record/audit-record.repository.js';
import { AuditRecordService } from './audit-record/audit-record.service.js';
import { AccountController } from './account/account.controller.js';
import { AccountSessionService } from './account/account-session.service.js';
import { PasswordService } from './account/password.service.js';
import { TwoFactorService } from './account/two-factor.service.js';
import { AccountGateway } from './auth/account-gateway.js';
import { AccountService } from './auth/account.service.js';
import { DemoController } from './demo/demo.controller.js';
import { DemoService } from './demo/demo.service.js';
import { InvitationController } from './invitation/invitation.controller.js';
import { InvitationService } from './invitation/invitation.service.js';
import { MembershipInvitationTemplate } from './invitation/membership-invitation.template.js';
import { OrganisationController } from './organisation/organisation.controller.js';
import { Organisation } from './organisation/organisation.entity.js';
import { OrganisationService } from './organisation/organisation.service.js';
import { MembershipReader } from './permission/membership.reader.js';
import { PermissionGuard } from './permission/permission.guard.js';
import { PersonController } from './person/person.controller.js';
import { Person } from './person/person.entity.js';
import { PersonService } from './person/person.service.js';
import { PrivacyModule } from './privacy/privacy.module.js';
import { SearchController } from './search/search.controller.js';
import { SignInGuard } from './auth/sign-in-guard.js';
import { DnsRecords, DomainRecords } from './single-sign-on/domain-records.js';
import { IdentityProvider } from './single-sign-on/identity-provider.js';
import { SingleSignOnController } from './single-sign-on/single-sign-on.controller.js';
import { SingleSignOnService } from './single-sign-on/single-sign-on.service.js';
import { SingleSignOnSignInController } from './single-sign-on/single-sign-on-sign-in.controller.js';
import { SingleSignOnSignInService } from './single-sign-on/single-sign-on-sign-in.service.js';
import { SignInRuleController } from './sign-in-rule/sign-in-rule.controller.js';
import { SignInRuleService } from './sign-in-rule/sign-in-rule.service.js';
import { SessionController } from './session/session.controller.js';
import { SessionService } from './session/session.service.js';

@Global()
@Module({
  imports: [TypeOrmModule.forFeature([Organisation, Person]), PrivacyModule],
  controllers: [
    SessionController,
    AccountController,
    DemoController,
    OrganisationController,
    PersonController,
    InvitationController,
    SearchController,
    AuditRecordController,
    AccessReviewController,
    SignInRuleController,
    SingleSignOnController,
    SingleSignOnSignInController,
  ],
  providers: [
    AccountGateway,
    SignInGuard,
    AccountService,
    AccountSessionService,
    PasswordService,
    TwoFactorService,
    SessionService,
    DemoService,
    OrganisationService,
    PersonService,
    InvitationService,
    MembershipInvitationTemplate,
    MembershipReader,
    AuditRecordRepository,
    AuditRecordService,
    AccessReviewRepository,
    AccessReviewService,
    SignInRuleService,
    IdentityProvider,
    SingleSignOnService,
    SingleSignOnSignInService,
    { provide: DomainRecords, useClass: DnsRecords },
    { provide: APP_GUARD, useClass: PermissionGuard },
  ],
  exports: [AccountGateway, AccountService, DemoService, OrganisationService, PersonService, InvitationService, MembershipReader],
})
export class IdentityModule implements OnModuleInit {
  constructor(
    private readonly texts: ProblemTextRegistry,
    private readonly templates: MailTemplateRegistry,
    private readonly invitation: MembershipInvitationTemplate,
  ) {}

  onModuleInit(): void {
    this.texts.add(identityProblemTexts);
    this.templates.add(this.invitation);
  }
}

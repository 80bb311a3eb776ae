import { Global, Module, type OnModuleInit } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ProblemTextRegistry } from '@samenspel/platform/server';
import { identityProblemTexts } from '../domain/index.js';
import { AccessRecoveryController } from './access-recovery/access-recovery.controller.js';
import { AccessRecoveryRepository } from './access-recovery/access-recovery.repository.js';
import { AccessRecoveryService } from './access-recovery/access-recovery.service.js';
import { AccessRecoveryTemplate } from './access-recovery/access-recovery.template.js';
import { AccessReviewController } from './access-review/access-review.controller.js';
import { AccessReviewRepository } from './access-review/access-review.repository.js';
import { AccessReviewService } from './access-review/access-review.service.js';
import { AccessReviewCompletionController } from './access-review-completion/access-review-completion.controller.js';
import { AccessReviewCompletionService } from './access-review-completion/access-review-completion.service.js';
import { AccessReviewReminderScan } from './access-review-completion/access-review-reminder.scan.js';
import { AccessReviewReminderTemplate } from './access-review-completion/access-review-reminder.template.js';
import { ApiKeyController } from './api-key/api-key.controller.js';
import { ApiKeyExpiryScan } from './api-key/api-key-expiry.scan.js';
import { ApiKeyExpiryTemplate } from './api-key/api-key-expiry.template.js';
import { ApiKeyGuard } from './api-key/api-key.guard.js';
import { ApiKeyService } from './api-key/api-key.service.js';
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
import { DepartureController } from './departure/departure.controller.js';
import { DepartureRepository } from './departure/departure.repository.js';
import { DepartureRequestTemplate } from './departure/departure-request.template.js';
import { DepartureService } from './departure/departure.service.js';
import { FirstLinkController } from './first-link/first-link.controller.js';
import { FirstLinkRepository } from './first-link/first-link.repository.js';
import { FirstLinkService } from './first-link/first-link.service.js';
import { HandOverService } from './hand-over/hand-over.service.js';
import { InvitationController } from './invitation/invitation.controller.js';
import { InvitationService } from './invitation/invitation.service.js';
import { MembershipInvitationController } from './invitation/membership-invitation.controller.js';
import { MembershipInvitationRepository } from './invitation/membership-invitation.repository.js';
import { MembershipInvitationService } from './invitation/membership-invitation.service.js';
import { MembershipInvitationTemplate } from './invitation/membership-invitation.template.js';
import { OrganisationChangeController } from './organisation-change/organisation-change.controller.js';
import { OrganisationChangeService } from './organisation-change/organisation-change.service.js';
import { OrganisationController } from './organisation/organisation.controller.js';
import { Organisation } from './organisation/organisation.entity.js';
import { OrganisationMergeRegistry } from './organisation/organisation-merge.parts.js';
import { OrganisationMergeRepository } from './organisation/organisation-merge.repository.js';
import { OrganisationMergeService } from './organisation/organisation-merge.service.js';
import { OrganisationRepository } from './organisation/organisation.repository.js';
import { OrganisationService } from './organisation/organisation.service.js';
import { MembershipReader } from './permission/membership.reader.js';
import { PermissionGuard } from './permission/permission.guard.js';
import { PersonController } from './person/person.controller.js';
import { Person } from './person/person.entity.js';
import { PersonService } from './person/person.service.js';
import { ProgrammeModule } from './programme/programme.module.js';
import { PrivacyModule } from './privacy/privacy.module.js';
import { SearchController } from './search/search.controller.js';
import { SignInGuard } from './auth/sign-in-guard.js';
import { DnsRecords, DomainRecords } from './single-sign-on/domain-records.js';
import { IdentityProvider } from './single-sign-on/identity-provider.js';
import { SingleSignOnController } from './single-sign-on/single-sign-on.controller.js';
import { SingleSignOnService } from './single-sign-on/single-sign-on.service.js';
import { SingleSignOnSignInController } from './single-sign-on/single-sign-on-sign-in.controller.js';
import { SingleSignOnSignInService } from './single-sign-on/single-sign-on-sign-in.service.js';
import { MetricsController } from './operation/metrics.controller.js';
import { OperationController } from './operation/operation.controller.js';
import { OperationService } from './operation/operation.service.js';
import { OperatorService } from './operation/operator.service.js';
import { SignInRuleController } from './sign-in-rule/sign-in-rule.controller.js';
import { SignInRuleService } from './sign-in-rule/sign-in-rule.service.js';
import { SessionController } from './session/session.controller.js';
import { SessionService } from './session/session.service.js';
import { StandInController } from './stand-in/stand-in.controller.js';
import { StandInRepository } from './stand-in/stand-in.repository.js';
import { StandInService } from './stand-in/stand-in.service.js';

@Global()
@Module({
  imports: [TypeOrmModule.forFeature([Organisation, Person]), ProgrammeModule, PrivacyModule],
  controllers: [
    SessionController,
    AccountController,
    DemoController,
    FirstLinkController,
    OrganisationController,
    PersonController,
    OrganisationChangeController,
    DepartureController,
    AccessRecoveryController,
    StandInController,
    InvitationController,
    MembershipInvitationController,
    SearchController,
    AuditRecordController,
    AccessReviewController,
    AccessReviewCompletionController,
    ApiKeyController,
    OperationController,
    MetricsController,
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
    FirstLinkRepository,
    FirstLinkService,
    OrganisationRepository,
    OrganisationMergeRegistry,
    OrganisationMergeRepository,
    OrganisationMergeService,
    OrganisationService,
    PersonService,
    HandOverService,
    OrganisationChangeService,
    AccessRecoveryRepository,
    AccessRecoveryService,
    AccessRecoveryTemplate,
    StandInRepository,
    StandInService,
    DepartureRepository,
    DepartureService,
    DepartureRequestTemplate,
    InvitationService,
    MembershipInvitationRepository,
    MembershipInvitationService,
    MembershipInvitationTemplate,
    MembershipReader,
    AuditRecordRepository,
    AuditRecordService,
    AccessReviewRepository,
    AccessReviewService,
    AccessReviewCompletionService,
    AccessReviewReminderScan,
    AccessReviewReminderTemplate,
    OperatorService,
    OperationService,
    ApiKeyGuard,
    ApiKeyService,
    ApiKeyExpiryScan,
    ApiKeyExpiryTemplate,
    SignInRuleService,
    IdentityProvider,
    SingleSignOnService,
    SingleSignOnSignInService,
    { provide: DomainRecords, useClass: DnsRecords },
    { provide: APP_GUARD, useClass: PermissionGuard },
  ],
  exports: [
    AccountGateway,
    AccountService,
    DemoService,
    OrganisationService,
    OrganisationMergeRegistry,
    PersonService,
    InvitationService,
    MembershipReader,
    StandInRepository,
  ],
})
export class IdentityModule implements OnModuleInit {
  constructor(private readonly texts: ProblemTextRegistry) {}

  onModuleInit(): void {
    this.texts.add(identityProblemTexts);
  }
}

import { Global, Module, type OnModuleInit } from '@nestjs/common';
import {
  AgreementRecordRegistry,
  DiscussionPointRegistry,
  DueRegistry,
  EventHandlerRegistry,
  MailTemplateRegistry,
  PersonalDataRegistry,
  ProblemTextRegistry,
} from '@samenspel/platform/server';
import { agreementRecognitionProblemTexts } from '../../domain/index.js';
import { AgreementRecognitionFactsSource } from './agreement-recognition-facts.source.js';
import { AgreementDisputedTemplate, RecognitionAskedTemplate } from './agreement-recognition-mail.templates.js';
import { AgreementRecognitionPersonalData } from './agreement-recognition-personal-data.js';
import { AgreementRecognitionController } from './agreement-recognition.controller.js';
import { AgreementRecognitionDue } from './agreement-recognition.due.js';
import {
  AskRecognitionWhenAgreementRegistered,
  AskRecognitionWhenRegisterImported,
  TellDisputeWhenAgreementDisputed,
} from './agreement-recognition.handlers.js';
import { AgreementRecognitionMailer } from './agreement-recognition.mailer.js';
import { AgreementRecognitionRepository } from './agreement-recognition.repository.js';
import { AgreementRecognitionService } from './agreement-recognition.service.js';
import { AwaitedRecognitionController } from './awaited-recognition.controller.js';
import { DisputedAgreementPoints } from './disputed-agreement.points.js';

/** Recognising agreements that were signed elsewhere; the repository serves whoever registers them. */
@Global()
@Module({
  controllers: [AgreementRecognitionController, AwaitedRecognitionController],
  providers: [
    AgreementDisputedTemplate,
    AgreementRecognitionDue,
    AgreementRecognitionFactsSource,
    AgreementRecognitionMailer,
    AgreementRecognitionPersonalData,
    AgreementRecognitionRepository,
    AgreementRecognitionService,
    AskRecognitionWhenAgreementRegistered,
    AskRecognitionWhenRegisterImported,
    DisputedAgreementPoints,
    RecognitionAskedTemplate,
    TellDisputeWhenAgreementDisputed,
  ],
  exports: [AgreementRecognitionRepository, AgreementRecognitionService],
})
export class AgreementRecognitionModule implements OnModuleInit {
  constructor(
    private readonly texts: ProblemTextRegistry,
    private readonly dues: DueRegistry,
    private readonly due: AgreementRecognitionDue,
    private readonly records: AgreementRecordRegistry,
    private readonly facts: AgreementRecognitionFactsSource,
    private readonly personalDataRegistry: PersonalDataRegistry,
    private readonly personalData: AgreementRecognitionPersonalData,
    private readonly points: DiscussionPointRegistry,
    private readonly disputes: DisputedAgreementPoints,
    private readonly handlers: EventHandlerRegistry,
    private readonly registered: AskRecognitionWhenAgreementRegistered,
    private readonly imported: AskRecognitionWhenRegisterImported,
    private readonly disputed: TellDisputeWhenAgreementDisputed,
    private readonly templates: MailTemplateRegistry,
    private readonly asked: RecognitionAskedTemplate,
    private readonly told: AgreementDisputedTemplate,
  ) {}

  onModuleInit(): void {
    this.texts.add(agreementRecognitionProblemTexts);
    this.dues.add(this.due);
    this.records.add(this.facts);
    this.personalDataRegistry.add(this.personalData);
    this.points.add(this.disputes);
    for (const handler of [this.registered, this.imported, this.disputed]) this.handlers.add(handler);
    for (const template of [this.asked, this.told]) this.templates.add(template);
  }
}

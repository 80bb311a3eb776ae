import { Global, Module, type OnModuleInit } from '@nestjs/common';
import { ProblemTextRegistry } from '@samenspel/platform/server';
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
  constructor(private readonly texts: ProblemTextRegistry) {}

  onModuleInit(): void {
    this.texts.add(agreementRecognitionProblemTexts);
  }
}

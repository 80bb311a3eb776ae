import { Injectable } from '@nestjs/common';
import { type DomainEvent, type EventHandler, EventHandlerRegistry, RegisteredIn } from '@samenspel/platform/server';
import { AgreementRecognitionMailer } from './agreement-recognition.mailer.js';

/** What was registered by hand is asked of the other parties at once; what came out of a register when all of it is there. */
@Injectable()
@RegisteredIn(EventHandlerRegistry)
export class AskRecognitionWhenAgreementRegistered implements EventHandler {
  readonly name = 'ask-recognition-when-agreement-registered';
  readonly eventType = 'agreement.registered';

  constructor(private readonly mailer: AgreementRecognitionMailer) {}

  async handle({ payload: { agreementId } }: DomainEvent): Promise<void> {
    await this.mailer.ask({ agreementId: agreementId! });
  }
}

@Injectable()
@RegisteredIn(EventHandlerRegistry)
export class AskRecognitionWhenRegisterImported implements EventHandler {
  readonly name = 'ask-recognition-when-register-imported';
  readonly eventType = 'register-import.completed';

  constructor(private readonly mailer: AgreementRecognitionMailer) {}

  async handle({ payload: { registerImportId } }: DomainEvent): Promise<void> {
    await this.mailer.ask({ registerImportId: registerImportId! });
  }
}

@Injectable()
@RegisteredIn(EventHandlerRegistry)
export class TellDisputeWhenAgreementDisputed implements EventHandler {
  readonly name = 'tell-dispute-when-agreement-disputed';
  readonly eventType = 'agreement-recognition.disputed';

  constructor(private readonly mailer: AgreementRecognitionMailer) {}

  async handle({ payload: { partnershipId, recognitionId } }: DomainEvent): Promise<void> {
    await this.mailer.tellDispute(partnershipId!, recognitionId!);
  }
}

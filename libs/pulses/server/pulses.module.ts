import { Global, Module, type OnModuleInit } from '@nestjs/common';
import { ProblemTextRegistry } from '@samenspel/platform/server';
import { pulseProblemTexts } from '../domain/index.js';
import { PulsePageController } from './answering/pulse-page.controller.js';
import { PulsePageService } from './answering/pulse-page.service.js';
import { AnswerBlockRepository } from './invitation/answer-block.repository.js';
import { AnswerReminders } from './invitation/answer-reminders.scan.js';
import { FollowedWaves } from './improvement/followed-waves.js';
import { ImprovementController } from './improvement/improvement.controller.js';
import { ImprovementNoticeMail } from './improvement/improvement-notice.mail.js';
import { ImprovementPersonalData } from './improvement/improvement-personal-data.js';
import { ImprovementRepository } from './improvement/improvement.repository.js';
import { ImprovementService } from './improvement/improvement.service.js';
import { WaveFollowUps } from './improvement/wave-follow-ups.js';
import { TellWhenImprovementNoticeSent } from './improvement/tell-when-improvement-notice-sent.handler.js';
import { PulseInvitationMail } from './invitation/pulse-invitation.mail.js';
import { PulseLinks } from './invitation/pulse-links.js';
import { PulseMailWriter } from './invitation/pulse-mail.writer.js';
import { PulseReminderMail } from './invitation/pulse-reminder.mail.js';
import { PublicationWriter } from './results/publication-writer.js';
import { InstrumentQualityController, InstrumentQualityRepository } from './results/instrument-quality.js';
import { PulseDimensionPoints } from './results/pulse-dimension.points.js';
import { WavePlannedMail } from './schedule/wave-planned.mail.js';
import { ScheduleController } from './schedule/schedule.controller.js';
import { ScheduleRepository } from './schedule/schedule.repository.js';
import { ScheduleService } from './schedule/schedule.service.js';
import { ScheduledWaves } from './schedule/scheduled-waves.scan.js';
import { ReleasedStatements } from './statement/released-statements.js';
import { SignatoryRepository } from './statement/signatory.repository.js';
import { StatementController } from './statement/statement.controller.js';
import { StatementLinks } from './statement/statement-links.js';
import { StatementPoints } from './statement/statement-points.source.js';
import { StatementRepository } from './statement/statement.repository.js';
import { StatementService } from './statement/statement.service.js';
import { StatementSheetService } from './statement/statement-sheet.service.js';
import { StatementWaves } from './statement/statement-waves.js';
import { StatementsDue } from './statement/statements-due.js';
import { ReleasedResults } from './results/released-results.js';
import { WaveSheetService } from './results/sheet/wave-sheet.service.js';
import { WaveResultsController } from './results/wave-results.controller.js';
import { WaveResultsRepository } from './results/wave-results.repository.js';
import { WaveResultsService } from './results/wave-results.service.js';
import { AnswerVault } from './vault/answer-vault.js';
import { FreezePlan } from './vault/freeze-plan.use-case.js';
import { PublicationMemory } from './vault/publication-memory.js';
import { QualityLedger } from './vault/quality-ledger.js';
import { VaultDatabase } from './vault/vault-database.js';
import { DueWaves } from './wave/due-waves.scan.js';
import { FreezePlanWhenWaveClosed } from './wave/freeze-plan-when-wave-closed.handler.js';
import { InviteWhenWaveOpened } from './wave/invite-when-wave-opened.handler.js';
import { ProgrammeWaveController } from './wave/programme-wave.controller.js';
import { WaveConversations } from './wave/wave-conversations.js';
import { WaveController } from './wave/wave.controller.js';
import { WaveOpening } from './wave/wave-opening.js';
import { WavePlanning } from './wave/wave-planning.js';
import { WaveRepository } from './wave/wave.repository.js';
import { WaveProspects } from './wave/wave-prospects.js';
import { WaveService } from './wave/wave.service.js';
import { WaveSteps } from './wave/wave-steps.js';
import { WavePersonalData } from './wave/wave-personal-data.js';

@Global()
@Module({
  controllers: [
    WaveController,
    StatementController,
    ScheduleController,
    ProgrammeWaveController,
    PulsePageController,
    WaveResultsController,
    ImprovementController,
    InstrumentQualityController,
  ],
  providers: [
    WavePersonalData,
    WaveRepository,
    WaveProspects,
    WaveService,
    WaveSteps,
    WaveOpening,
    WavePlanning,
    WaveConversations,
    ScheduleRepository,
    ScheduleService,
    ScheduledWaves,
    WavePlannedMail,
    SignatoryRepository,
    StatementRepository,
    StatementService,
    StatementSheetService,
    StatementWaves,
    ReleasedStatements,
    StatementLinks,
    StatementsDue,
    StatementPoints,
    DueWaves,
    InviteWhenWaveOpened,
    FreezePlanWhenWaveClosed,
    AnswerBlockRepository,
    PulseMailWriter,
    PulseInvitationMail,
    PulseReminderMail,
    AnswerReminders,
    PulseLinks,
    PulsePageService,
    VaultDatabase,
    AnswerVault,
    FreezePlan,
    PublicationWriter,
    PublicationMemory,
    QualityLedger,
    WaveResultsRepository,
    WaveResultsService,
    WaveSheetService,
    PulseDimensionPoints,
    InstrumentQualityRepository,
    ImprovementRepository,
    ImprovementService,
    WaveFollowUps,
    FollowedWaves,
    ImprovementNoticeMail,
    ImprovementPersonalData,
    TellWhenImprovementNoticeSent,
    ReleasedResults,
  ],
  exports: [
    WaveService,
    WavePlanning,
    WaveRepository,
    PulseLinks,
    StatementLinks,
    FreezePlan,
    ReleasedResults,
    WaveResultsService,
    ImprovementService,
  ],
})
export class PulsesModule implements OnModuleInit {
  constructor(private readonly texts: ProblemTextRegistry) {}

  onModuleInit(): void {
    this.texts.add(pulseProblemTexts);
  }
}

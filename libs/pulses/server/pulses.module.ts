import { Global, Module, type OnModuleInit } from '@nestjs/common';
import { DueRegistry, EventHandlerRegistry, JobRegistry, MailTemplateRegistry, PersonalDataRegistry, ProblemTextRegistry } from '@samenspel/platform/server';
import { pulseProblemTexts } from '../domain/index.js';
import { PulsePageController } from './answering/pulse-page.controller.js';
import { PulsePageService } from './answering/pulse-page.service.js';
import { PulseInvitationMail } from './invitation/pulse-invitation.mail.js';
import { PulseLinks } from './invitation/pulse-links.js';
import { WavePlannedMail } from './schedule/wave-planned.mail.js';
import { ScheduleController } from './schedule/schedule.controller.js';
import { ScheduleRepository } from './schedule/schedule.repository.js';
import { ScheduleService } from './schedule/schedule.service.js';
import { ScheduledWaves } from './schedule/scheduled-waves.scan.js';
import { SignatoryRepository } from './statement/signatory.repository.js';
import { StatementController } from './statement/statement.controller.js';
import { StatementLinks } from './statement/statement-links.js';
import { StatementRepository } from './statement/statement.repository.js';
import { StatementService } from './statement/statement.service.js';
import { StatementsDue } from './statement/statements-due.js';
import { ReleasedResults } from './results/released-results.js';
import { WaveResultsRepository } from './results/wave-results.repository.js';
import { AnswerVault } from './vault/answer-vault.js';
import { ClearedAnswers } from './vault/cleared-answers.scan.js';
import { FreezePlan } from './vault/freeze-plan.use-case.js';
import { VaultDatabase } from './vault/vault-database.js';
import { DueWaves } from './wave/due-waves.scan.js';
import { FreezePlanWhenWaveClosed } from './wave/freeze-plan-when-wave-closed.handler.js';
import { InviteWhenWaveOpened } from './wave/invite-when-wave-opened.handler.js';
import { ProgrammeWaveController } from './wave/programme-wave.controller.js';
import { WaveController } from './wave/wave.controller.js';
import { WaveOpening } from './wave/wave-opening.js';
import { WavePlanning } from './wave/wave-planning.js';
import { WaveRepository } from './wave/wave.repository.js';
import { WaveService } from './wave/wave.service.js';
import { WaveSteps } from './wave/wave-steps.js';
import { WavePersonalData } from './wave/wave-personal-data.js';

@Global()
@Module({
  controllers: [WaveController, StatementController, ScheduleController, ProgrammeWaveController, PulsePageController],
  providers: [
    WavePersonalData,
    WaveRepository,
    WaveService,
    WaveSteps,
    WaveOpening,
    WavePlanning,
    ScheduleRepository,
    ScheduleService,
    ScheduledWaves,
    WavePlannedMail,
    SignatoryRepository,
    StatementRepository,
    StatementService,
    StatementLinks,
    StatementsDue,
    DueWaves,
    InviteWhenWaveOpened,
    FreezePlanWhenWaveClosed,
    PulseInvitationMail,
    PulseLinks,
    PulsePageService,
    VaultDatabase,
    AnswerVault,
    FreezePlan,
    ClearedAnswers,
    WaveResultsRepository,
    ReleasedResults,
  ],
  exports: [WaveService, WavePlanning, WaveRepository, PulseLinks, StatementLinks, FreezePlan, ReleasedResults],
})
export class PulsesModule implements OnModuleInit {
  constructor(
    private readonly texts: ProblemTextRegistry,
    private readonly templates: MailTemplateRegistry,
    private readonly handlers: EventHandlerRegistry,
    private readonly jobs: JobRegistry,
    private readonly invitationMail: PulseInvitationMail,
    private readonly inviteWhenWaveOpened: InviteWhenWaveOpened,
    private readonly freezePlanWhenWaveClosed: FreezePlanWhenWaveClosed,
    private readonly dueWaves: DueWaves,
    private readonly clearedAnswers: ClearedAnswers,
    private readonly personalData: PersonalDataRegistry,
    private readonly wavePersonalData: WavePersonalData,
    private readonly scheduledWaves: ScheduledWaves,
    private readonly wavePlannedMail: WavePlannedMail,
    private readonly due: DueRegistry,
    private readonly statementsDue: StatementsDue,
  ) {}

  onModuleInit(): void {
    this.personalData.add(this.wavePersonalData);
    this.texts.add(pulseProblemTexts);
    this.templates.add(this.invitationMail);
    this.handlers.add(this.inviteWhenWaveOpened);
    this.handlers.add(this.freezePlanWhenWaveClosed);
    this.jobs.addScan(this.dueWaves);
    this.jobs.addScan(this.clearedAnswers);
    this.jobs.addScan(this.scheduledWaves);
    this.templates.add(this.wavePlannedMail);
    this.due.add(this.statementsDue);
  }
}

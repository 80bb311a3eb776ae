import { CreatedProgrammes20261124080000 } from './20261124080000-created-programmes.js';
import { CreatedAccounts20261124081000 } from './20261124081000-created-accounts.js';
import { CreatedJournal20261124082000 } from './20261124082000-created-journal.js';
import { CreatedPartnerships20261124083000 } from './20261124083000-created-partnerships.js';
import { CreatedAgreements20261124090000 } from './20261124090000-created-agreements.js';
import { CreatedPledges20261124091000 } from './20261124091000-created-pledges.js';
import { CreatedMeetings20261124092000 } from './20261124092000-created-meetings.js';
import { CreatedPulses20261124093000 } from './20261124093000-created-pulses.js';
import { CreatedReminders20261124094000 } from './20261124094000-created-reminders.js';
import { AddedOrganisationRegistrations20261124100000 } from './20261124100000-added-organisation-registrations.js';
import { AddedTwoFactor20261124101000 } from './20261124101000-added-two-factor.js';
import { OpenedAuditTrail20261124102000 } from './20261124102000-opened-audit-trail.js';
import { LetPeopleLeave20261124110000 } from './20261124110000-let-people-leave.js';
import { GaveFirstLinks20261124111000 } from './20261124111000-gave-first-links.js';
import { MailedMembershipInvitations20261124111100 } from './20261124111100-mailed-membership-invitations.js';
import { KeptMunicipalities20261124111200 } from './20261124111200-kept-municipalities.js';
import { MergedOrganisations20261124111300 } from './20261124111300-merged-organisations.js';
import { LetPeopleChangeOrganisation20261124112000 } from './20261124112000-let-people-change-organisation.js';
import { LetMembershipsEnd20261124112100 } from './20261124112100-let-memberships-end.js';
import { LetColleaguesStandIn20261124112200 } from './20261124112200-let-colleagues-stand-in.js';
import { AddedSingleSignOn20261124113000 } from './20261124113000-added-single-sign-on.js';
import { GuardedSignIn20261124113100 } from './20261124113100-guarded-sign-in.js';
import { KeptAgreementRecords20261124114000 } from './20261124114000-kept-agreement-records.js';
import { LetProgrammesLeave20261124114100 } from './20261124114100-let-programmes-leave.js';
import { LetPeopleBeErased20261124115000 } from './20261124115000-let-people-be-erased.js';
import { KeptDataRequests20261124115100 } from './20261124115100-kept-data-requests.js';
import { SetRetention20261124115200 } from './20261124115200-set-retention.js';
import { MadeApiKeys20261124120000 } from './20261124120000-made-api-keys.js';
import { CountedForOperators20261124121000 } from './20261124121000-counted-for-operators.js';
import { ReviewedAccess20261124121100 } from './20261124121100-reviewed-access.js';
import { DraftedAgreements20261124130000 } from './20261124130000-drafted-agreements.js';
import { BroughtAgreementsIntoForce20261124130100 } from './20261124130100-brought-agreements-into-force.js';
import { ImportedRegisters20261124132000 } from './20261124132000-imported-registers.js';
import { FulfilledObligations20261124133000 } from './20261124133000-fulfilled-obligations.js';
import { ReadIndicators20261124133100 } from './20261124133100-read-indicators.js';
import { SharedResources20261124133200 } from './20261124133200-shared-resources.js';
import { AcceptedMilestones20261124134000 } from './20261124134000-accepted-milestones.js';
import { KeptDocuments20261124131000 } from './20261124131000-kept-documents.js';
import { AttestedDuties20261124135000 } from './20261124135000-attested-duties.js';
import { SummedUpAgreements20261124136000 } from './20261124136000-summed-up-agreements.js';
import { NotedDiscussionPoints20261124137000 } from './20261124137000-noted-discussion-points.js';
import { RecognisedAgreements20261124138000 } from './20261124138000-recognised-agreements.js';
import { KeptUnproposedDraftsPrivate20261124140000 } from './20261124140000-kept-unproposed-drafts-private.js';
import { AskedOnceWhoSees20261124150000 } from './20261124150000-asked-once-who-sees.js';
import { LearnedBeforeAmending20261124147000 } from './20261124147000-learned-before-amending.js';
import { RenewedAgreements20261124160000 } from './20261124160000-renewed-agreements.js';
import { LookedOverDrafts20261129100000 } from './20261129100000-looked-over-drafts.js';
import { PublishedGroups20261129120000 } from './20261129120000-published-groups.js';
import { RecordedImprovements20261129120100 } from './20261129120100-recorded-improvements.js';
import { GaveEachWaveACompartment20261129121000 } from './20261129121000-gave-each-wave-a-compartment.js';
import { RememberedGroups20261129121100 } from './20261129121100-remembered-groups.js';
import { PlannedWaves20261129122000 } from './20261129122000-planned-waves.js';
import { GaveJointStatements20261129122100 } from './20261129122100-gave-joint-statements.js';
import { ToldWhomAPulseIsAbout20261129122200 } from './20261129122200-told-whom-a-pulse-is-about.js';
import { SaidWhatFiguresMean20261129130000 } from './20261129130000-said-what-figures-mean.js';
import { LetSchedulesChange20261129131000 } from './20261129131000-let-schedules-change.js';
import { PlannedConversationsWithWaves20261129131100 } from './20261129131100-planned-conversations-with-waves.js';
import { AnsweredASheetAtOnce20261129133000 } from './20261129133000-answered-a-sheet-at-once.js';

/** Every migration, oldest first; one that has landed is never edited. */
export const migrations = [
  CreatedProgrammes20261124080000,
  CreatedAccounts20261124081000,
  CreatedJournal20261124082000,
  CreatedPartnerships20261124083000,
  CreatedAgreements20261124090000,
  CreatedPledges20261124091000,
  CreatedMeetings20261124092000,
  CreatedPulses20261124093000,
  CreatedReminders20261124094000,
  AddedOrganisationRegistrations20261124100000,
  AddedTwoFactor20261124101000,
  OpenedAuditTrail20261124102000,
  LetPeopleLeave20261124110000,
  GaveFirstLinks20261124111000,
  MailedMembershipInvitations20261124111100,
  KeptMunicipalities20261124111200,
  MergedOrganisations20261124111300,
  LetPeopleChangeOrganisation20261124112000,
  LetMembershipsEnd20261124112100,
  LetColleaguesStandIn20261124112200,
  AddedSingleSignOn20261124113000,
  GuardedSignIn20261124113100,
  KeptAgreementRecords20261124114000,
  LetProgrammesLeave20261124114100,
  LetPeopleBeErased20261124115000,
  KeptDataRequests20261124115100,
  SetRetention20261124115200,
  MadeApiKeys20261124120000,
  CountedForOperators20261124121000,
  ReviewedAccess20261124121100,
  DraftedAgreements20261124130000,
  BroughtAgreementsIntoForce20261124130100,
  ImportedRegisters20261124132000,
  FulfilledObligations20261124133000,
  ReadIndicators20261124133100,
  SharedResources20261124133200,
  AcceptedMilestones20261124134000,
  KeptDocuments20261124131000,
  AttestedDuties20261124135000,
  SummedUpAgreements20261124136000,
  NotedDiscussionPoints20261124137000,
  RecognisedAgreements20261124138000,
  KeptUnproposedDraftsPrivate20261124140000,
  LearnedBeforeAmending20261124147000,
  AskedOnceWhoSees20261124150000,
  RenewedAgreements20261124160000,
  LookedOverDrafts20261129100000,
  PublishedGroups20261129120000,
  RecordedImprovements20261129120100,
  GaveEachWaveACompartment20261129121000,
  RememberedGroups20261129121100,
  PlannedWaves20261129122000,
  GaveJointStatements20261129122100,
  ToldWhomAPulseIsAbout20261129122200,
  SaidWhatFiguresMean20261129130000,
  LetSchedulesChange20261129131000,
  PlannedConversationsWithWaves20261129131100,
  AnsweredASheetAtOnce20261129133000,
];

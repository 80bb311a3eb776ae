import type { Membership } from '@samenspel/identity/server';
import { AgreementRecognitionService, AttestationRoundsScan, AttestationService, MilestoneService, RegisterAgreement } from '@samenspel/agreements/server';
import { MeetingService } from '@samenspel/meetings/server';
import { PartnershipService } from '@samenspel/partnerships/server';
import { PledgeService } from '@samenspel/resources/server';
import { type OrganisationKey, people, type PersonKey } from './cast.js';
import { draftScenes } from './draft-scenes.js';
import { dutyScenes, waitScenes } from './duty-scenes.js';
import { type Ensemble, Setting } from './setting.js';
import type { Stage } from './stage.js';
import type { Day, DraftStory, MeetingStory, PartnershipStory, PledgeStory } from './story.js';
import { WaveScenes } from './wave-scenes.js';

/** Something that happens on a day. Scenes of one day play in the order in which they were written. */
export interface Scene {
  readonly day: Day;
  readonly play: () => Promise<void>;
}

/** The scenes of one partnership, each through the use case that a person would have used. */
export class PartnershipScenes {
  private readonly setting: Setting;

  constructor(
    private readonly stage: Stage,
    private readonly story: PartnershipStory,
    ensemble: Ensemble,
  ) {
    this.setting = new Setting(stage, ensemble);
  }

  all(): Scene[] {
    const { story } = this;
    return [
      { day: story.started, play: () => this.open() },
      ...this.agreement(),
      ...(story.drafts ?? []).flatMap(({ title, ...draft }) => draftScenes(this.setting, { title }, draft)),
      ...story.meetings.map((meeting) => ({ day: meeting.on, play: () => this.meet(meeting) })),
      ...new WaveScenes(this.stage, this.setting, story).all(),
    ];
  }

  private async open(): Promise<void> {
    const { name, purpose, phase, started, participants, openedBy } = this.story;
    const own = people[openedBy].organisation;
    const others = new Set(participants.map(([person]) => people[person].organisation).filter((key) => key !== own));
    const partnership = await this.stage.as(this.member(openedBy), () =>
      this.stage.get(PartnershipService).open(
        {
          name,
          purpose,
          phase,
          startedOn: this.stage.date(started),
          organisationIds: [...others].map((key) => this.organisation(key)),
          participants: participants.map(([person, level]) => ({
            personId: this.member(person).personId,
            level,
            role: 'contributor' as const,
          })),
        },
        this.member(openedBy),
      ),
    );
    this.setting.partnershipId = partnership.id;
  }

  private agreement(): Scene[] {
    const { agreement } = this.story;
    if (!agreement) return [];
    const { written, amendments = [] } = agreement;
    return [
      ...(written ? this.write(written) : [{ day: agreement.signed, play: () => this.register() }]),
      ...amendments.flatMap((amendment) => [
        ...draftScenes(this.setting, { amends: true }, amendment),
        ...dutyScenes(this.setting, amendment.terms),
      ]),
      ...agreement.milestones.flatMap(({ title, by, waits }) =>
        waits ? waitScenes(this.setting, () => ({ milestoneId: this.setting.termId(title) }), by, waits) : [],
      ),
      ...agreement.milestones.flatMap(({ title, by, forecasts = [], done }) => [
        ...forecasts.map(({ toldOn, expectedOn, reason }) => ({
          day: toldOn,
          play: () =>
            this.onMilestone(title, by, (service, id, version, member) =>
              service.forecast(this.setting.partnershipId, id, version, { forecastOn: this.stage.date(expectedOn), reason }, member),
            ),
        })),
        ...(done
          ? [
              {
                day: done.on,
                play: () =>
                  this.onMilestone(title, by, (service, id, version, member) =>
                    service.complete(this.setting.partnershipId, id, version, { completedOn: this.stage.date(done.on), note: done.note }, member),
                  ),
              },
            ]
          : []),
      ]),
      ...this.attestations(),
      ...agreement.pledges.flatMap((pledge) => this.pledge(pledge, agreement.signed)),
    ];
  }

  /** The parties give their word in the first days of every quarter since they chose to. */
  private attestations(): Scene[] {
    const attested = this.story.agreement?.attested;
    if (!attested) return [];
    const days = Array.from({ length: -attested.from }, (_, index) => attested.from + index);
    const firstDays = days.filter((day) => /-(01|04|07|10)-01$/.test(this.stage.date(day)));
    return [
      { day: attested.from, play: () => this.chooseAttestation() },
      ...firstDays.flatMap((day) => [
        { day, play: () => this.stage.asSystem(() => this.stage.get(AttestationRoundsScan).attend()) },
        { day: day + 3, play: () => this.attest(attested.differing) },
      ]),
    ];
  }

  private async chooseAttestation(): Promise<void> {
    const member = this.member(this.story.openedBy);
    const service = this.stage.get(AttestationService);
    await this.stage.as(member, () => service.choose(this.setting.partnershipId, this.setting.agreementId, { chosen: true }, member));
  }

  private async attest({ milestone, by, note }: { milestone: string; by: OrganisationKey; note: string }): Promise<void> {
    const service = this.stage.get(AttestationService);
    const speakers = new Map(this.story.participants.map(([person]) => [people[person].organisation, this.member(person)]));
    for (const [organisation, member] of speakers) {
      await this.stage.as(member, async () => {
        const { rounds } = await service.list(this.setting.partnershipId, this.setting.agreementId, member);
        const sealed = rounds.find((round) => !round.openedAt);
        if (!sealed) return;
        const { duties } = await service.read(this.setting.partnershipId, this.setting.agreementId, sealed.id, member);
        const differing = organisation === by ? duties.filter((duty) => duty.title === milestone) : [];
        const statements = differing.map(({ id: dutyId }) => ({ dutyId, outcome: 'partly-met' as const, note }));
        await service.give(this.setting.partnershipId, this.setting.agreementId, sealed.id, { statements }, member);
      });
    }
  }

  /** The whole agreement as one text, which every party confirmed here. */
  private write(written: DraftStory): Scene[] {
    const { title, starts, ends, goals, milestones, pledges } = this.story.agreement!;
    const terms = { starts, ends, goals, milestones, pledges, ...written.terms };
    return [...draftScenes(this.setting, { title }, written, terms), ...dutyScenes(this.setting, terms)];
  }

  private async register(): Promise<void> {
    const { agreement, openedBy, participants } = this.story;
    const parties = new Set(participants.map(([person]) => people[person].organisation));
    const registered = await this.stage.as(this.member(openedBy), () =>
      this.stage.get(RegisterAgreement).run(
        this.setting.partnershipId,
        {
          title: agreement!.title,
          signedOn: this.stage.date(agreement!.signed),
          startsOn: this.stage.date(agreement!.starts),
          endsOn: this.stage.date(agreement!.ends),
          partyIds: [...parties].map((key) => this.organisation(key)),
          goals: agreement!.goals.map((title) => ({ title })),
          milestones: agreement!.milestones.map(({ title, dueOn, by, goal }) => ({
            title,
            baselineOn: this.stage.date(dueOn),
            responsibleOrganisationId: this.organisation(people[by].organisation),
            responsiblePersonId: this.member(by).personId,
            goalIndex: goal,
          })),
        },
        this.member(openedBy),
      ),
    );
    for (const { title, id } of registered.milestones) this.setting.nameTerm(title, id);
    this.setting.agreementId = registered.id;
    await this.recognise();
  }

  /** Every other party says that this is what it signed. */
  private async recognise(): Promise<void> {
    const { openedBy, participants } = this.story;
    const speakers = new Map(participants.map(([person]) => [people[person].organisation, this.member(person)]));
    speakers.delete(people[openedBy].organisation);
    const service = this.stage.get(AgreementRecognitionService);
    for (const member of speakers.values()) {
      await this.stage.as(member, () => service.give(this.setting.partnershipId, this.setting.agreementId, { kind: 'recognised' }, member));
    }
  }

  private async onMilestone(
    title: string,
    by: PersonKey,
    act: (service: MilestoneService, id: string, version: number, member: Membership) => Promise<unknown>,
  ): Promise<void> {
    const service = this.stage.get(MilestoneService);
    const member = this.member(by);
    const id = this.setting.termId(title);
    await this.stage.as(member, async () => act(service, id, (await service.read(this.setting.partnershipId, id, member)).version, member));
  }

  private pledge({ by, kind, amount, description, dueOn, contributions }: PledgeStory, promised: Day): Scene[] {
    const { setting } = this;
    const service = () => this.stage.get(PledgeService);
    const { openedBy } = this.story;
    const promise = () =>
      setting.as(openedBy, async (member) => {
        const { agreementId, partnershipId } = setting;
        const input = { agreementId, organisationId: this.organisation(by), kind, amount, description, dueOn: this.stage.date(dueOn) };
        setting.nameTerm(description, (await service().add(partnershipId, input, member)).id);
      });
    return [
      ...(this.story.agreement!.written ? [] : [{ day: promised, play: promise }]),
      ...contributions.map(({ on, amount: put, note }) => ({
        day: on,
        play: () =>
          setting.as(openedBy, async (member) => {
            const input = { amount: put, contributedOn: this.stage.date(on), note: note ?? null };
            await service().logContribution(setting.partnershipId, setting.termId(description), input, member);
          }),
      })),
    ];
  }

  private async meet({ on, subject, attendance, decisions, next }: MeetingStory): Promise<void> {
    const member = this.member(this.story.openedBy);
    const meeting = await this.stage.as(member, () =>
      this.stage.get(MeetingService).record(
        this.setting.partnershipId,
        {
          heldOn: this.stage.date(on),
          subject,
          attendance: attendance.map(([key, level, count]) => ({ organisationId: this.organisation(key), level, people: count })),
          decisions: decisions.map(({ text, by }) => ({ text, organisationIds: by.map((key) => this.organisation(key)) })),
          nextMeetingOn: next === undefined ? null : this.stage.date(next),
        },
        member,
      ),
    );
    for (const decision of meeting.decisions) this.setting.decisions.set(decision.text, decision.id);
  }

  private member(key: PersonKey): Membership {
    return this.setting.member(key);
  }

  private organisation(key: OrganisationKey): string {
    return this.setting.organisation(key);
  }
}

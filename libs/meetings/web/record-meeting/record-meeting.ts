import { Component, computed, effect, inject, input, signal, untracked, viewChild } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import type { Level, MeetingOrganisation, PartnershipDto } from '@samenspel/api-client';
import { SessionStore } from '@samenspel/identity/web';
import { jointnessOf } from '@samenspel/meetings/domain';
import { levels } from '@samenspel/partnerships/domain';
import { WallCalendar } from '@samenspel/partnerships/web';
import {
  Announcer,
  Button,
  Card,
  Control,
  ErrorSummary,
  Field,
  FieldGroup,
  Form,
  FormErrors,
  Icon,
  Loading,
  Notice,
  PageHeader,
  Problem,
  Table,
  toProblem,
} from '@samenspel/ui';
import { DecisionReachNote } from '../decision-reach/decision-reach';
import {
  atCells,
  attending,
  cellPointer,
  type DecisionDraft,
  draftFor,
  type MeetingDraft,
  meetingIn,
  peopleAt,
  withDecision,
  withPeopleAt,
} from './meeting-draft';
import { MeetingDrafts } from './meeting-drafts';
import { RecordMeetingStore } from './record-meeting.store';

/** Records a meeting that was held. What was filled in stays on this device until it is sent. */
@Component({
  selector: 'meetings-record',
  imports: [
    Button,
    Card,
    Control,
    DecisionReachNote,
    ErrorSummary,
    Field,
    FieldGroup,
    Form,
    Icon,
    Loading,
    Notice,
    PageHeader,
    Problem,
    Table,
    TranslocoDirective,
  ],
  providers: [RecordMeetingStore],
  templateUrl: './record-meeting.html',
  styleUrl: './record-meeting.css',
})
export class RecordMeeting {
  readonly partnershipId = input.required<string>();
  /** A day to start with, from the query of the address. */
  readonly heldOn = input<string>();

  protected readonly store = inject(RecordMeetingStore);
  protected readonly levels = levels;
  protected readonly errors = new FormErrors();
  protected readonly saving = signal(false);
  protected readonly draft = signal<MeetingDraft | undefined>(undefined);
  /** Whether the draft was found on this device, or is kept there now. */
  protected readonly kept = signal<'found' | 'now' | undefined>(undefined);

  protected readonly partnershipPath = computed(() => `/programmes/${this.session.programmeId()}/partnerships/${this.partnershipId()}`);
  protected readonly present = computed(() => {
    const draft = this.draft();
    return draft ? attending(draft, this.store.partnership()?.organisations ?? []) : [];
  });

  private readonly form = viewChild(Form);
  private readonly router = inject(Router);
  private readonly session = inject(SessionStore);
  private readonly drafts = inject(MeetingDrafts);
  private readonly announcer = inject(Announcer);
  private readonly transloco = inject(TranslocoService);
  private readonly calendar = inject(WallCalendar);

  constructor() {
    effect(() => this.store.open(this.partnershipId()));
    effect(() => {
      const partnership = this.store.partnership();
      untracked(() => partnership && !this.draft() && this.begin(partnership));
    });
  }

  protected change(change: Partial<MeetingDraft>): void {
    this.keep({ ...this.draft()!, ...change });
  }

  protected changePeople(organisationId: string, level: Level, field: EventTarget | null): void {
    const { value } = field as HTMLInputElement;
    this.keep(withPeopleAt(this.draft()!, organisationId, level, Number(value)));
  }

  protected changeDecision(index: number, change: Partial<DecisionDraft>): void {
    this.keep(withDecision(this.draft()!, index, change));
  }

  protected takePart(index: number, { without }: DecisionDraft, organisationId: string, takesPart: boolean): void {
    const others = without.filter((id) => id !== organisationId);
    this.changeDecision(index, { without: takesPart ? others : [...others, organisationId] });
  }

  protected addDecision(): void {
    this.change({ decisions: [...this.draft()!.decisions, { text: '', without: [] }] });
  }

  protected dropDecision(index: number): void {
    this.change({ decisions: this.draft()!.decisions.filter((_, place) => place !== index) });
    this.errors.clear();
  }

  protected startAgain(partnership: PartnershipDto): void {
    this.drafts.drop(this.partnershipId());
    this.errors.clear();
    this.begin(partnership);
  }

  protected reachOf({ without }: DecisionDraft) {
    const present = this.present();
    const deciding = present.filter(({ id }) => !without.includes(id));
    const idsOf = (organisations: readonly MeetingOrganisation[]) => organisations.map(({ id }) => id);
    const { reach, leftOut } = jointnessOf(idsOf(present), idsOf(deciding));
    return { reach, deciding, leftOut: present.filter(({ id }) => leftOut.includes(id)) };
  }

  protected valueOf(event: Event): string {
    return (event.target as HTMLInputElement).value;
  }

  protected peopleAt(draft: MeetingDraft, organisationId: string, level: Level): number | string {
    return peopleAt(draft, organisationId, level) || '';
  }

  protected idOf(organisationId: string, level: string): string {
    return this.form()?.idOf(cellPointer(organisationId, level)) ?? '';
  }

  protected errorAt(organisationId: string, level: string): string | undefined {
    return this.errors.at(cellPointer(organisationId, level));
  }

  protected async save({ organisations }: PartnershipDto): Promise<void> {
    if (this.saving()) return;
    this.saving.set(true);
    const meeting = meetingIn(this.draft()!, organisations);
    try {
      const { id } = await this.store.record(meeting);
      this.drafts.drop(this.partnershipId());
      this.announcer.say(this.transloco.translate('meetings.record.recorded'));
      await this.router.navigateByUrl(`${this.partnershipPath()}/meetings/${id}`);
    } catch (error) {
      const problem = toProblem(error);
      this.errors.show({ ...problem, errors: atCells(problem.errors ?? [], meeting) });
    } finally {
      this.saving.set(false);
    }
  }

  private begin(partnership: PartnershipDto): void {
    const found = this.drafts.find(this.partnershipId());
    this.draft.set(found ?? draftFor(partnership, this.heldOn() ?? this.calendar.today()));
    this.kept.set(found && 'found');
  }

  private keep(draft: MeetingDraft): void {
    this.draft.set(draft);
    this.kept.set(this.drafts.keep(this.partnershipId(), draft) ? 'now' : undefined);
  }
}

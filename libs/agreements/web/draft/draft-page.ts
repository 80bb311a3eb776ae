import { Component, computed, effect, inject, input, signal, untracked, viewChild, type ElementRef } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import { contentFindings, contentFindingTexts, type FindingTextKey } from '@samenspel/agreements/domain';
import { fillText } from '@samenspel/platform/domain';
import { SessionStore } from '@samenspel/identity/web';
import { PartnershipStore } from '@samenspel/partnerships/web';
import {
  Announcer,
  Button,
  Card,
  Dialog,
  type FieldError,
  Form,
  Icon,
  LanguageStore,
  Loading,
  Notice,
  PageHeader,
  Problem,
  type ProblemDetails,
  toProblem,
} from '@samenspel/ui';
import { AmendmentChanges } from '../amendment/amendment-changes';
import { AmendmentMotivation } from '../amendment/amendment-motivation';
import { AgreementDraftStore } from './agreement-draft.store';
import { ConsultationStore } from './consultation/consultation.store';
import { DraftAgreement } from './consultation/draft-agreement';
import { DraftComments } from './consultation/draft-comments';
import { type Section, sectionOf, sections } from './content/sections';
import { DraftEditor } from './draft-editor';
import { DraftFindings, type ShownFinding } from './findings/draft-findings';
import { DraftConflict } from './saving/draft-conflict';
import { DraftSaving } from './saving/draft-saving';
import { DraftSavingState } from './saving/draft-saving-state';
import { KeptDraft } from './saving/kept-draft';
import { ClausesSection } from './section/clauses-section';
import { CoreSection } from './section/core-section';
import { GoalsSection } from './section/goals-section';
import { IncentivesSection } from './section/incentives-section';
import { MilestonesSection } from './section/milestones-section';
import { ObligationsSection } from './section/obligations-section';
import { PartiesSection } from './section/parties-section';
import { PledgesSection } from './section/pledges-section';
import { RisksSection } from './section/risks-section';
import { SafeguardsSection } from './section/safeguards-section';
import { SharedResourcesSection } from './section/shared-resources-section';

/** Writing an agreement: one part at a time, saved as it is written, with what may still be missing beside it. */
@Component({
  selector: 'agreements-draft-page',
  imports: [
    AmendmentChanges,
    AmendmentMotivation,
    Button,
    Card,
    ClausesSection,
    CoreSection,
    Dialog,
    DraftAgreement,
    DraftComments,
    DraftConflict,
    DraftFindings,
    DraftSavingState,
    Form,
    GoalsSection,
    Icon,
    IncentivesSection,
    Loading,
    MilestonesSection,
    Notice,
    ObligationsSection,
    PageHeader,
    PartiesSection,
    PledgesSection,
    Problem,
    RisksSection,
    RouterLink,
    SafeguardsSection,
    SharedResourcesSection,
    TranslocoDirective,
  ],
  providers: [AgreementDraftStore, ConsultationStore, DraftEditor, DraftSaving, KeptDraft, PartnershipStore],
  templateUrl: './draft-page.html',
  styleUrl: './draft-page.css',
  host: { '(window:beforeunload)': 'warn($event)' },
})
export class DraftPage {
  readonly partnershipId = input.required<string>();
  readonly draftId = input.required<string>();
  /** The part that is on screen, from the query of the address. */
  readonly section = input<string>();

  protected readonly saving = inject(DraftSaving);
  protected readonly editor = inject(DraftEditor);
  private readonly store = inject(AgreementDraftStore);
  private readonly consultation = inject(ConsultationStore);
  private readonly partnerships = inject(PartnershipStore);
  private readonly session = inject(SessionStore);
  private readonly router = inject(Router);
  private readonly announcer = inject(Announcer);
  private readonly transloco = inject(TranslocoService);
  private readonly language = inject(LanguageStore).language;
  private readonly heading = viewChild<ElementRef<HTMLElement>>('heading');

  protected readonly problem = signal<ProblemDetails | undefined>(undefined);
  protected readonly refusal = signal<ProblemDetails | undefined>(undefined);
  protected readonly acting = signal(false);
  protected readonly discarding = signal(false);
  protected readonly navigating = signal(false);
  /** Whether it was asked what is still needed: from then on a field says that it is empty. */
  protected readonly asked = signal(false);

  protected readonly sections = sections;
  protected readonly current = computed<Section>(() => sections.find((name) => name === this.section()) ?? 'core');
  protected readonly position = computed(() => sections.indexOf(this.current()));
  protected readonly draft = this.saving.draft;
  protected readonly ready = computed(() => this.draft() !== undefined && this.editor.partnership() !== undefined);
  protected readonly partnership = computed(() => ['/programmes', this.session.programmeId(), 'partnerships', this.partnershipId()]);
  protected readonly mayWrite = computed(
    () => ['draft', 'in-consultation'].includes(this.draft()!.status) && this.editor.partnership()!.permissions.includes('agreement-draft.write'),
  );
  /** What stands in the way of proposing the agreement; said by the server at every save. */
  protected readonly needed = computed(() => this.draft()?.problems ?? []);
  /** What is needed to propose it first, then what would make it better; the latter is found here, while writing. */
  protected readonly findings = computed<readonly ShownFinding[]>(() => {
    const language = this.language();
    const say = (text: FindingTextKey, values = {}) => fillText(contentFindingTexts[text][language], values);
    return [
      ...this.needed().map(({ pointer, detail }) => ({ pointer, kind: 'needed' as const, reason: detail, suggestion: '' })),
      ...contentFindings(this.editor.content()).map(({ pointer, severity, reason, suggestion, values }) => ({
        pointer,
        kind: severity,
        reason: say(reason, values),
        suggestion: say(suggestion, values),
      })),
    ];
  });
  protected readonly marks = computed(() => new Set(this.shown().map(({ pointer }) => sectionOf(pointer))));
  private readonly shown = computed<readonly FieldError[]>(() => [
    ...this.editor.unread(),
    ...(this.saving.problem()?.errors ?? []),
    ...this.needed().filter(({ code }) => this.asked() || !saysEmpty(code)),
  ]);

  constructor() {
    effect(() => this.partnerships.open(this.partnershipId()));
    effect(() => this.editor.partnership.set(this.partnerships.partnership()));
    effect(() => {
      const [partnershipId, draftId] = [this.partnershipId(), this.draftId()];
      untracked(() => void this.open(partnershipId, draftId));
    });
    effect(() => this.editor.errors.set(this.shown()));
    effect(() => {
      const draft = this.draft();
      if (draft?.status !== 'in-consultation') return;
      this.consultation.open({ partnershipId: this.partnershipId(), draftId: draft.id, version: draft.version });
    });
  }

  protected async open(partnershipId = this.partnershipId(), draftId = this.draftId()): Promise<void> {
    this.problem.set(undefined);
    try {
      this.saving.open(await this.store.read({ partnershipId, draftId }));
    } catch (error) {
      this.problem.set(toProblem(error));
    }
  }

  protected countOf(section: Section): number {
    return section === 'core' ? 0 : this.editor.content()[section].length;
  }

  /** Where a pointer is, in words: the part, and the term when it has a name. */
  protected readonly placeOf = (pointer: string): string => {
    const [, list, index] = pointer.split('/');
    const term = index === undefined ? undefined : (this.editor.value(`/${list}/${index}`) as { title?: string; description?: string } | undefined);
    const name = term?.title?.trim() || term?.description?.trim();
    const section = this.transloco.translate(`agreementDraft.section.${sectionOf(pointer)}`);
    return name ? `${section}: ${name}` : section;
  };

  /** Goes to a part and puts the cursor on its heading. */
  protected async show(section: Section): Promise<void> {
    this.navigating.set(false);
    await this.router.navigate([], { queryParams: { section }, replaceUrl: true });
    setTimeout(() => this.heading()?.nativeElement.focus());
  }

  protected async follow(pointer: string): Promise<void> {
    await this.router.navigate([], { queryParams: { section: sectionOf(pointer) }, replaceUrl: true });
    this.editor.reveal(pointer);
  }

  /** Asks the partners what they think of it, when nothing stands in the way. */
  protected async propose(): Promise<void> {
    await this.saving.flush();
    this.asked.set(true);
    if (this.saving.state() !== 'saved' || this.editor.unread().length > 0 || this.needed().length > 0) return;
    await this.act('proposal');
  }

  protected async takeBack(): Promise<void> {
    await this.saving.flush();
    await this.act('return');
  }

  protected async discard(): Promise<void> {
    this.discarding.set(false);
    if (await this.act('withdrawal')) await this.router.navigate(this.partnership());
  }

  /** An agreement that is in force is read at its own page. */
  protected async showInForce(): Promise<void> {
    const { id, agreementId } = this.draft()!;
    await this.router.navigate([...this.partnership(), 'agreements', agreementId ?? id]);
  }

  protected warn(event: BeforeUnloadEvent): void {
    if (this.saving.losing()) event.preventDefault();
  }

  private async act(action: 'proposal' | 'return' | 'withdrawal'): Promise<boolean> {
    if (this.acting()) return false;
    this.acting.set(true);
    this.refusal.set(undefined);
    const place = { partnershipId: this.partnershipId(), draftId: this.draftId() };
    try {
      this.saving.renew(await this.store.act(place, action));
      this.announcer.say(this.transloco.translate(`agreementDraft.done.${action}`));
      return true;
    } catch (error) {
      this.refusal.set(toProblem(error));
      return false;
    } finally {
      this.acting.set(false);
    }
  }
}

/** Whether a problem says that something is not there yet, which nobody has to hear while writing it. */
function saysEmpty(code: string): boolean {
  return code === 'required' || code.endsWith('-missing') || code === 'agreement.too-few-parties';
}

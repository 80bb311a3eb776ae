import { HttpErrorResponse } from '@angular/common/http';
import { DOCUMENT, DestroyRef, Injectable, computed, inject, signal } from '@angular/core';
import type { AgreementContent } from '@samenspel/agreements/domain';
import type { AgreementDraftDto } from '@samenspel/api-client';
import { type ProblemDetails, toProblem } from '@samenspel/ui';
import { AgreementDraftStore, type DraftPlace } from '../agreement-draft.store';
import type { Section } from '../content/sections';
import { KeptDraft } from './kept-draft';
import { type Merge, type Side, mergeContents, same } from './merge-contents';

/** Milliseconds without typing before what was written is sent. */
const quiet = 1000;
/** Milliseconds before it is tried again, while there is no connection. */
const again = 10_000;

/** `later`: the server cannot take it now and is asked again; `refused`: the server answered that it cannot take this, and says why. */
export type SavingState = 'saved' | 'waiting' | 'saving' | 'offline' | 'later' | 'refused' | 'conflict';

/** A version of somebody else that came first, and how the two go together. */
export interface Meeting {
  readonly base: AgreementContent;
  readonly mine: AgreementContent;
  readonly theirs: AgreementDraftDto;
  readonly merge: Merge;
}

/**
 * Saves a draft as it is written, one request at a time, and keeps on the device what the server does not have yet: a closed
 * browser or a dropped connection loses nothing.
 */
@Injectable()
export class DraftSaving {
  private readonly store = inject(AgreementDraftStore);
  private readonly device = inject(KeptDraft);
  private readonly window = inject(DOCUMENT).defaultView;
  private readonly place = signal<DraftPlace>({ partnershipId: '', draftId: '' });
  private readonly written = signal<AgreementContent | undefined>(undefined);
  private readonly known = signal<AgreementDraftDto | undefined>(undefined);
  /** What was written began from this version. */
  private readonly from = signal<{ version: number; base: AgreementContent } | undefined>(undefined);
  private readonly current = signal<SavingState>('saved');
  private readonly refusal = signal<ProblemDetails | undefined>(undefined);
  private readonly met = signal<Meeting | undefined>(undefined);
  private readonly joined = signal(false);
  private readonly kept = signal(true);
  private timer: ReturnType<typeof setTimeout> | undefined;
  private sending: Promise<void> | undefined;
  private left = false;

  /** The draft as the server last knew it. */
  readonly draft = this.known.asReadonly();
  /** The agreement as it is being written. */
  readonly content = this.written.asReadonly();
  readonly state = this.current.asReadonly();
  readonly problem = this.refusal.asReadonly();
  /** There while the writer has to choose between two versions. */
  readonly meeting = this.met.asReadonly();
  /** Whether work of somebody else was put beside one's own without a question. */
  readonly merged = this.joined.asReadonly();
  /** Whether leaving would lose something: the server does not have it, and neither has the device. */
  readonly losing = computed(() => this.current() !== 'saved' && !this.kept());

  constructor() {
    const sendNow = () => void this.flush();
    this.window?.addEventListener('online', sendNow);
    this.window?.addEventListener('pagehide', sendNow);
    inject(DestroyRef).onDestroy(() => {
      this.window?.removeEventListener('online', sendNow);
      this.window?.removeEventListener('pagehide', sendNow);
      sendNow();
      this.left = true;
    });
  }

  /** Begins from what the server has, with what was left on this device. */
  open(draft: AgreementDraftDto): void {
    const place = { partnershipId: draft.partnershipId, draftId: draft.id };
    this.place.set(place);
    this.known.set(draft);
    this.written.set(draft.content);
    this.from.set({ version: draft.version, base: draft.content });
    this.current.set('saved');
    const kept = this.device.read(draft.id);
    if (!kept) return;
    if (same(kept.content, draft.content)) return this.device.drop(draft.id);
    this.written.set(kept.content);
    this.from.set(kept);
    this.current.set('waiting');
    if (kept.version === draft.version) this.plan(0);
    else this.meet(kept.base, draft);
  }

  /** Takes in what the server answered to something other than saving. */
  renew(draft: AgreementDraftDto): void {
    this.known.set(draft);
    if (this.current() !== 'saved') return;
    this.written.set(draft.content);
    this.from.set({ version: draft.version, base: draft.content });
  }

  change(content: AgreementContent): void {
    if (content === this.written()) return;
    this.written.set(content);
    this.keep();
    if (this.met()) return this.meetAgain();
    if (!this.isHeldUp()) this.current.set('waiting');
    this.plan(quiet);
  }

  /** Sends at once what was not sent yet. @returns when the server has answered */
  async flush(): Promise<void> {
    clearTimeout(this.timer);
    await this.sending;
    if (this.current() === 'saved' || this.current() === 'refused' || this.met()) return;
    await this.send();
  }

  /** Tries again what was refused. */
  async retry(): Promise<void> {
    this.current.set('waiting');
    await this.flush();
  }

  /** Goes on with both versions put together, with one side for each section where they differ. */
  resolve(sides: Readonly<Partial<Record<Section, Side>>>): void {
    const { base, mine, theirs } = this.met()!;
    this.goOn(theirs, mergeContents(base, mine, theirs.content, sides).content);
  }

  private plan(delay: number): void {
    clearTimeout(this.timer);
    if (!this.left) this.timer = setTimeout(() => void this.flush(), delay);
  }

  private send(): Promise<void> {
    this.sending ??= this.put().finally(() => (this.sending = undefined));
    return this.sending;
  }

  private async put(): Promise<void> {
    const content = this.written()!;
    if (!this.isHeldUp()) this.current.set('saving');
    try {
      this.stored(content, await this.store.save(this.place(), this.from()!.version, content));
    } catch (error) {
      this.failed(error);
    }
  }

  private stored(content: AgreementContent, draft: AgreementDraftDto): void {
    this.known.set(draft);
    this.from.set({ version: draft.version, base: content });
    this.refusal.set(undefined);
    if (this.written() === content) {
      this.current.set('saved');
      this.device.drop(draft.id);
      return;
    }
    this.current.set('waiting');
    this.keep();
    this.plan(quiet);
  }

  private failed(error: unknown): void {
    const status = error instanceof HttpErrorResponse ? error.status : 500;
    const meanwhile = error instanceof HttpErrorResponse ? (error.error as { current?: AgreementDraftDto } | null)?.current : undefined;
    if (status === 412 && meanwhile) return this.meet(this.from()!.base, meanwhile);
    if (status === 0 || status >= 500 || status === 429) {
      this.current.set(status === 0 ? 'offline' : 'later');
      return this.plan(again);
    }
    this.refusal.set(toProblem(error));
    this.current.set('refused');
  }

  /** Somebody else was first: goes on at once when the two do not touch the same fields, and asks otherwise. */
  private meet(base: AgreementContent, theirs: AgreementDraftDto): void {
    const mine = this.written()!;
    const merge = mergeContents(base, mine, theirs.content);
    if (merge.conflicts.length === 0) {
      this.joined.set(true);
      return this.goOn(theirs, merge.content);
    }
    this.met.set({ base, mine, theirs, merge });
    this.current.set('conflict');
  }

  private meetAgain(): void {
    const { base, theirs } = this.met()!;
    const mine = this.written()!;
    this.met.set({ base, mine, theirs, merge: mergeContents(base, mine, theirs.content) });
  }

  private goOn(theirs: AgreementDraftDto, content: AgreementContent): void {
    this.met.set(undefined);
    this.known.set(theirs);
    this.written.set(content);
    this.from.set({ version: theirs.version, base: theirs.content });
    if (same(content, theirs.content)) {
      this.current.set('saved');
      return this.device.drop(theirs.id);
    }
    this.keep();
    this.current.set('waiting');
    this.plan(0);
  }

  private keep(): void {
    const { version, base } = this.from()!;
    this.kept.set(this.device.keep(this.place().draftId, { version, base, content: this.written()! }));
  }

  /** While there is no connection, typing does not say that it is being saved. */
  private isHeldUp(): boolean {
    return this.current() === 'offline' || this.current() === 'later';
  }
}

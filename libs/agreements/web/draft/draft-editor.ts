import { Injectable, Injector, afterNextRender, computed, inject, signal } from '@angular/core';
import { type AgreementContent, emptyContent } from '@samenspel/agreements/domain';
import type { PartnershipDto } from '@samenspel/api-client';
import { SessionStore } from '@samenspel/identity/web';
import { FormErrors, type FieldError } from '@samenspel/ui';
import { valueAt, withValueAt } from './content/pointer';
import { termsAbove } from './content/sections';
import { type RemovedTerm, addTerm, moveTerm, removeTerm, restoreTerm } from './content/term-changes';
import { DraftSaving } from './saving/draft-saving';

/** What can be chosen, with the words for it. */
export interface Option {
  readonly value: string;
  readonly label: string;
}

const nothing = emptyContent('');

/** What somebody does to an agreement on screen: every field and button of the page goes through here. */
@Injectable()
export class DraftEditor {
  private readonly saving = inject(DraftSaving);
  private readonly session = inject(SessionStore);
  private readonly injector = inject(Injector);
  private readonly opened = signal<ReadonlySet<string>>(new Set());
  private readonly gone = signal<RemovedTerm | undefined>(undefined);
  private readonly unreadable = signal<ReadonlyMap<string, string>>(new Map());

  readonly partnership = signal<PartnershipDto | undefined>(undefined);
  readonly content = computed<AgreementContent>(() => this.saving.content() ?? nothing);
  /** The term that was taken out last, as long as it can come back. */
  readonly removed = this.gone.asReadonly();
  readonly errors = new FormErrors();
  /** What is written in a field but is no amount, at its place. */
  readonly unread = computed<readonly FieldError[]>(() =>
    [...this.unreadable()].map(([pointer, detail]) => ({ pointer, detail, code: 'unreadable' })),
  );

  readonly ownOrganisationId = computed(() => {
    const id = this.session.programme()?.organisationId ?? null;
    return this.content().parties.some(({ organisationId }) => organisationId === id) ? id : null;
  });
  readonly partyOptions = computed<readonly Option[]>(() =>
    this.content().parties.map(({ organisationId }) => ({ value: organisationId, label: this.organisationName(organisationId) })),
  );

  organisationName(id: string | null): string {
    const known = this.partnership()?.organisations.find((organisation) => organisation.id === id)?.name;
    return known ?? this.saving.draft()?.parties.find(({ organisationId }) => organisationId === id)?.organisationName ?? '';
  }

  peopleOf(organisationId: string | null): readonly Option[] {
    const people = this.partnership()?.participants ?? [];
    return people.filter((person) => person.organisationId === organisationId).map(({ personId, name }) => ({ value: personId, label: name }));
  }

  value(pointer: string): unknown {
    return valueAt(this.content(), pointer);
  }

  set(pointer: string, value: unknown): void {
    if (valueAt(this.content(), pointer) !== value) this.saving.change(withValueAt(this.content(), pointer, value));
  }

  /** Remembers that a field holds words that are no amount; undefined once it can be read. */
  setUnreadable(pointer: string, detail: string | undefined): void {
    if (this.unreadable().get(pointer) === detail) return;
    const others = [...this.unreadable()].filter(([place]) => place !== pointer);
    this.unreadable.set(new Map(detail === undefined ? others : [...others, [pointer, detail]]));
  }

  isOpen(id: string): boolean {
    return this.opened().has(id);
  }

  toggle(id: string): void {
    const open = new Set(this.opened());
    if (!open.delete(id)) open.add(id);
    this.opened.set(open);
  }

  /** Adds a term, open, with the cursor in its first field. */
  add(list: string, term: { readonly id: string }, firstField = 'title'): void {
    this.saving.change(addTerm(this.content(), list, term));
    this.toggle(term.id);
    this.focusAt(`${list}/${(this.value(list) as unknown[]).length - 1}/${firstField}`);
  }

  /** Takes a term out; the focus goes to the button that puts it back. */
  remove(list: string, index: number): void {
    const { content, removed } = removeTerm(this.content(), list, index);
    this.unreadable.set(new Map());
    this.gone.set(removed);
    this.saving.change(content);
    this.afterRender(() => document.querySelector<HTMLElement>('[data-undo]')?.focus());
  }

  undo(): void {
    const removed = this.gone();
    if (!removed) return;
    this.gone.set(undefined);
    const restored = restoreTerm(this.content(), removed);
    if (restored) this.saving.change(restored);
    this.afterRender(() => document.getElementById(termId(removed.term.id))?.focus());
  }

  move(list: string, from: number, to: number): void {
    this.unreadable.set(new Map());
    this.saving.change(moveTerm(this.content(), list, from, to));
  }

  /** Shows the field at a pointer of the section that is on screen: opens the terms around it and puts the cursor there. */
  reveal(pointer: string): void {
    const ids = termsAbove(pointer).map((place) => (this.value(place) as { id?: string } | undefined)?.id ?? place);
    this.opened.set(new Set([...this.opened(), ...ids]));
    this.focusAt(pointer);
  }

  /** Puts the cursor in the field, or in the nearest thing around it that can hold it. */
  private focusAt(pointer: string): void {
    this.afterRender(() => {
      for (let place = pointer; place !== ''; place = place.slice(0, place.lastIndexOf('/'))) {
        const found = document.querySelector<HTMLElement>(`[data-at="${place}"]`);
        const control = found?.querySelector<HTMLElement>('input, select, textarea') ?? found?.querySelector<HTMLElement>('button');
        if (!control) continue;
        control.focus();
        found!.scrollIntoView?.({ block: 'center' });
        return;
      }
    });
  }

  private afterRender(then: () => void): void {
    afterNextRender({ read: () => setTimeout(then) }, { injector: this.injector });
  }
}

/** The id of the button that opens a term. */
export function termId(id: string): string {
  return `term-${id}`;
}

import { Combobox, ComboboxPopup, ComboboxWidget } from '@angular/aria/combobox';
import { Listbox, Option } from '@angular/aria/listbox';
import { Component, ElementRef, computed, inject, signal, viewChild } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { SearchHitDto } from '@samenspel/api-client';
import { SessionStore } from '@samenspel/identity/web';
import { Icon } from '@samenspel/ui';
import { SearchStore } from './search.store';

/** One field that finds partnerships and agreements; Ctrl K leads to it from anywhere. */
@Component({
  selector: 'app-search-field',
  imports: [Combobox, ComboboxPopup, ComboboxWidget, Icon, Listbox, Option, TranslocoDirective],
  providers: [SearchStore],
  templateUrl: './search-field.html',
  styleUrl: './search-field.css',
  host: {
    '(document:keydown.control.k)': 'focus($event)',
    '(document:keydown.meta.k)': 'focus($event)',
  },
})
export class SearchField {
  protected readonly store = inject(SearchStore);
  protected readonly expanded = signal(false);
  protected readonly chosen = signal<SearchHitDto[]>([]);
  protected readonly results = computed(() => this.store.results() ?? []);
  protected readonly searched = computed(() => this.store.results() !== undefined);

  private readonly session = inject(SessionStore);
  private readonly router = inject(Router);
  private readonly field = viewChild.required<ElementRef<HTMLInputElement>>('field');

  protected focus(event: Event): void {
    event.preventDefault();
    this.field().nativeElement.focus();
    this.field().nativeElement.select();
  }

  protected async open([hit]: SearchHitDto[]): Promise<void> {
    if (!hit) return;
    this.expanded.set(false);
    this.store.query.set('');
    this.chosen.set([]);
    const below = hit.kind === 'agreement' ? ['agreements', hit.id] : [];
    await this.router.navigate(['/programmes', this.session.programmeId(), 'partnerships', hit.partnershipId, ...below]);
  }
}

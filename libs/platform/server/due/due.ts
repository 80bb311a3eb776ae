import { Injectable } from '@nestjs/common';
import type { LocalDate } from '../../domain/index.js';

/** Something that a person or organisation is expected to do by a date. */
export interface DueItem {
  /** Stem of the record, such as `milestone`. */
  readonly kind: string;
  readonly id: string;
  readonly partnershipId: string;
  readonly partnershipName: string;
  readonly title: string;
  readonly dueOn: LocalDate;
  readonly organisationId: string;
  readonly organisationName: string;
  /** The person who sees to it, when one is named. */
  readonly personId: string | null;
  /** Where the web application shows it, below the programme: `partnerships/…`. */
  readonly path: string;
  /** Hash at the end of the record of its agreement, where it belongs to one: whoever is told of it can keep it. */
  readonly recordHead?: string | null;
  /** Days before it is due on which its party is told, where that was agreed for this record alone. */
  readonly noticeDays?: number;
}

/** Tells what is still to be done, in the programme of the unit of work and as far as its actor may see. */
export interface DueProvider {
  /** Open items with a due date up to and including that date, overdue ones too, and those whose own notice has begun; earliest first. */
  openUntil(date: LocalDate): Promise<DueItem[]>;
}

/** Where capabilities tell what is due; reminders and the page 'Mijn werk' read here. */
@Injectable()
export class DueRegistry {
  private readonly providers: DueProvider[] = [];

  add(provider: DueProvider): void {
    this.providers.push(provider);
  }

  async openUntil(date: LocalDate): Promise<DueItem[]> {
    const items: DueItem[] = [];
    for (const provider of this.providers) items.push(...(await provider.openUntil(date)));
    return items.sort((a, b) => a.dueOn.localeCompare(b.dueOn) || a.id.localeCompare(b.id));
  }
}

import { Component, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { OwnDataSection } from '@samenspel/api-client';

/** Each kind of record with why it is held and how long; the records themselves open below it. */
@Component({
  selector: 'identity-held-sections',
  imports: [TranslocoDirective],
  template: `
    <ul class="sam-list" *transloco="let t; prefix: 'privacy.ownData'">
      @for (section of sections(); track section.kind) {
        <li>
          <h3>{{ section.name }}</h3>
          <p>{{ section.why }}</p>
          <p class="sam-muted sam-small">{{ t('ground', { ground: section.ground }) }} {{ section.kept }} {{ section.atErasure }}</p>
          <details>
            <summary>{{ t('records', { count: section.records.length }) }}</summary>
            @for (record of section.records; track $index) {
              <dl class="sam-facts sam-small">
                @for (fact of factsOf(record); track fact.name) {
                  <dt>{{ t('field.' + fact.name) }}</dt>
                  <dd>{{ fact.value }}</dd>
                }
              </dl>
            }
          </details>
        </li>
      }
    </ul>
  `,
  styleUrl: './held-sections.css',
})
export class HeldSections {
  readonly sections = input.required<readonly OwnDataSection[]>();

  protected factsOf(record: Readonly<Record<string, unknown>>): { name: string; value: string }[] {
    const told = Object.entries(record).filter(([, value]) => value !== null && value !== undefined);
    return told.map(([name, value]) => ({ name, value: String(value) }));
  }
}

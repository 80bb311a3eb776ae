import { Component, computed, inject } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { keptText, legalGrounds, personalDataKind, personalDataKindNames } from '@samenspel/identity/domain';
import { Card, LanguageStore, PageHeader } from '@samenspel/ui';

/** What is held about people and why, for anyone to read. */
@Component({
  selector: 'identity-privacy-page',
  imports: [Card, PageHeader, TranslocoDirective],
  template: `
    <ng-container *transloco="let t; prefix: 'privacy.page'">
      <sam-page-header [heading]="t('title')" [lead]="t('lead')" />
      <div class="sam-stack">
        @for (part of parts; track part) {
          <sam-card [heading]="t(part + '.title')"><p>{{ t(part + '.text') }}</p></sam-card>
        }
        <sam-card [heading]="t('kinds')">
          <ul class="sam-list">
            @for (kind of kinds(); track kind.names) {
              <li>
                <strong>{{ kind.names }}</strong>
                <p>{{ kind.why }}</p>
                <p class="sam-muted sam-small">{{ t('ground', { ground: kind.ground }) }} {{ kind.kept }}</p>
              </li>
            }
          </ul>
          <p class="sam-muted sam-small">{{ t('terms') }}</p>
        </sam-card>
      </div>
    </ng-container>
  `,
})
export class PrivacyPage {
  private readonly language = inject(LanguageStore).language;

  protected readonly parts = ['who', 'pulses', 'rights', 'cookies'];
  /** Kinds that are held for the same reason, on the same ground and as long, told together. */
  protected readonly kinds = computed(() => {
    const language = this.language();
    const told = personalDataKindNames.map((kind) => {
      const { name, why, ground, kept } = personalDataKind(kind);
      return { name: name[language], why: why[language], ground: legalGrounds[ground][language], kept: keptText(kept, undefined, language) };
    });
    const alike = Map.groupBy(told, ({ why, ground, kept }) => [why, ground, kept].join());
    return [...alike.values()].map((kinds) => ({ ...kinds[0]!, names: kinds.map(({ name }) => name).join(' · ') }));
  });
}

import { Injectable, computed, inject, resource, signal } from '@angular/core';
import { Api, type AgreementVersionDto, listAgreementVersions, readAgreementVersion } from '@samenspel/api-client';
import { SessionStore } from '@samenspel/identity/web';
import { allPages, problemOf, valueOf } from '@samenspel/ui';

interface Place {
  readonly partnershipId: string;
  readonly agreementId: string;
}

/** Every version of an agreement, and the texts of two that are laid side by side. */
@Injectable()
export class AgreementVersionStore {
  private readonly api = inject(Api);
  private readonly session = inject(SessionStore);
  private readonly place = signal<Place | undefined>(undefined);
  private readonly asked = signal<{ readonly place: Place; readonly numbers: readonly number[] } | undefined>(undefined);
  private readonly list = resource({
    params: () => this.place(),
    loader: ({ params }) => allPages((walk) => this.api.invoke(listAgreementVersions, { ...this.address(params), ...walk })),
  });
  private readonly texts = resource({
    params: () => this.asked(),
    loader: ({ params: { place, numbers } }) =>
      Promise.all(numbers.map((number) => this.api.invoke(readAgreementVersion, { ...this.address(place), number: String(number) }))),
  });

  /** Newest first; undefined while they are not known. */
  readonly versions = computed(() => valueOf(this.list));
  /** In the order in which they were asked for. */
  readonly compared = computed<readonly AgreementVersionDto[]>(() => valueOf(this.texts) ?? []);
  readonly problem = computed(() => problemOf(this.list, this.texts));

  open(place: Place): void {
    this.place.set(place);
  }

  /** Reads the texts of these versions. */
  compare(place: Place, numbers: readonly number[]): void {
    if (JSON.stringify({ place, numbers }) !== JSON.stringify(this.asked())) this.asked.set({ place, numbers });
  }

  reload(): void {
    this.list.reload();
    this.texts.reload();
  }

  private address(place: Place) {
    return { programmeId: this.session.programmeId(), ...place };
  }
}

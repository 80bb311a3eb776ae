import { Injectable, computed, inject, resource, signal } from '@angular/core';
import { Api, type DeparturePreview, type HandOverDto, previewDeparture, recordDeparture } from '@samenspel/api-client';
import { problemOf, toProblem, valueOf } from '@samenspel/ui';
import { SessionStore } from '../../session/session.store';

/** What happens when one person leaves. */
@Injectable()
export class DepartureStore {
  private readonly api = inject(Api);
  private readonly session = inject(SessionStore);
  private readonly asked = signal<string | undefined>(undefined);
  private readonly address = computed(() => {
    const personId = this.asked();
    return personId === undefined ? undefined : { programmeId: this.session.programmeId(), personId };
  });
  private readonly read = resource({
    params: () => this.address(),
    loader: ({ params }) => this.api.invoke(previewDeparture, params),
  });

  readonly preview = computed(() => valueOf(this.read));
  readonly problem = computed(() => problemOf(this.read));

  open(personId: string): void {
    this.asked.set(personId);
  }

  reload(): void {
    this.read.reload();
  }

  /** Does what the preview said, and reads it again when it is no longer so. */
  async record({ version, fingerprint }: DeparturePreview, handOvers: HandOverDto[]): Promise<void> {
    try {
      await this.api.invoke(recordDeparture, { ...this.address()!, 'If-Match': `"${version}"`, body: { fingerprint, handOvers } });
    } catch (error) {
      if ([409, 412].includes(toProblem(error).status)) this.read.reload();
      throw error;
    }
  }
}

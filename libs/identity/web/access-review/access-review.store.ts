import { Injectable, computed, inject, resource } from '@angular/core';
import { type AccessOfPerson, Api, completeAccessReview, exportAccessReview, readAccessReviewState, reviewAccess } from '@samenspel/api-client';
import { KeysetList, valueOf } from '@samenspel/ui';
import { FileSaver } from '../file/file-saver';
import { SessionStore } from '../session/session.store';

/** Who can see what, by name. */
@Injectable()
export class AccessReviewStore {
  private readonly api = inject(Api);
  private readonly session = inject(SessionStore);
  private readonly files = inject(FileSaver);

  private readonly completion = resource({
    params: () => ({ programmeId: this.session.programmeId() }),
    loader: ({ params }) => this.api.invoke(readAccessReviewState, params),
  });

  readonly timeZone = computed(() => this.session.programme()?.timeZone ?? 'Europe/Amsterdam');
  readonly people = new KeysetList<AccessOfPerson, { programmeId: string }>(
    () => ({ programmeId: this.session.programmeId() }),
    (params) => this.api.invoke(reviewAccess, params),
  );

  readonly state = computed(() => valueOf(this.completion));

  async complete(): Promise<void> {
    this.completion.set(await this.api.invoke(completeAccessReview, { programmeId: this.session.programmeId() }));
  }

  async download(): Promise<void> {
    this.files.save(await this.api.invoke(exportAccessReview, { programmeId: this.session.programmeId() }), 'wie-kan-wat-zien.csv');
  }
}

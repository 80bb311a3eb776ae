import { Injectable, inject, signal } from '@angular/core';
import { Api, listSharedResources, logResourceUse, type NewResourceUse, type SharedResourceDto } from '@samenspel/api-client';
import { SessionStore } from '@samenspel/identity/web';
import { KeysetList } from '@samenspel/ui';

interface Asked {
  readonly programmeId: string;
  readonly partnershipId: string;
  readonly agreementId: string;
}

/** What the parties of one agreement share, how it is divided and what each uses. */
@Injectable()
export class SharedResourceStore {
  private readonly api = inject(Api);
  private readonly session = inject(SessionStore);
  private readonly asked = signal<{ partnershipId: string; agreementId: string } | undefined>(undefined);

  /** Today, 'YYYY-MM-DD'. */
  readonly asOf = signal('');
  readonly resources = new KeysetList<SharedResourceDto, Asked>(
    () => {
      const asked = this.asked();
      return asked && { programmeId: this.session.programmeId(), ...asked };
    },
    async (asked) => {
      const page = await this.api.invoke(listSharedResources, asked);
      this.asOf.set(page.asOf);
      return page;
    },
  );

  open(partnershipId: string, agreementId: string): void {
    this.asked.set({ partnershipId, agreementId });
  }

  async logUse(resourceId: string, body: NewResourceUse): Promise<void> {
    const { partnershipId } = this.asked()!;
    await this.api.invoke(logResourceUse, { programmeId: this.session.programmeId(), partnershipId, resourceId, body });
    await this.resources.reload();
  }
}

import { Injectable, inject, signal } from '@angular/core';
import { addReading, Api, type IndicatorDto, listIndicators, type NewReading } from '@samenspel/api-client';
import { SessionStore } from '@samenspel/identity/web';
import { KeysetList } from '@samenspel/ui';

interface Asked {
  readonly programmeId: string;
  readonly partnershipId: string;
  readonly agreementId: string;
}

/** The indicators of one agreement in the order of its goals. */
@Injectable()
export class IndicatorStore {
  private readonly api = inject(Api);
  private readonly session = inject(SessionStore);
  private readonly asked = signal<{ partnershipId: string; agreementId: string } | undefined>(undefined);

  /** Today, 'YYYY-MM-DD'. */
  readonly asOf = signal('');
  readonly indicators = new KeysetList<IndicatorDto, Asked>(
    () => {
      const asked = this.asked();
      return asked && { programmeId: this.session.programmeId(), ...asked };
    },
    async (asked) => {
      const page = await this.api.invoke(listIndicators, asked);
      this.asOf.set(page.asOf);
      return page;
    },
  );

  open(partnershipId: string, agreementId: string): void {
    this.asked.set({ partnershipId, agreementId });
  }

  async addReading(indicatorId: string, body: NewReading): Promise<void> {
    const { partnershipId } = this.asked()!;
    await this.api.invoke(addReading, { programmeId: this.session.programmeId(), partnershipId, indicatorId, body });
    await this.indicators.reload();
  }
}

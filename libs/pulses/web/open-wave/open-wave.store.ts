import { Injectable, computed, inject, signal } from '@angular/core';
import { Api, type WaveDto, openWave } from '@samenspel/api-client';
import { SessionStore } from '@samenspel/identity/web';
import { PartnershipStore } from '@samenspel/partnerships/web';

/** Who can be invited, and who is. Everyone is, until someone is left out. */
@Injectable()
export class OpenWaveStore {
  private readonly api = inject(Api);
  private readonly session = inject(SessionStore);
  private readonly partnershipStore = inject(PartnershipStore);
  private readonly leftOut = signal<ReadonlySet<string>>(new Set());

  readonly partnership = this.partnershipStore.partnership;
  readonly problem = this.partnershipStore.problem;
  readonly organisations = computed(() => {
    const partnership = this.partnership();
    if (!partnership) return [];
    return partnership.organisations
      .map(({ id, name }) => ({ id, name, people: partnership.participants.filter(({ organisationId }) => organisationId === id) }))
      .filter(({ people }) => people.length > 0);
  });
  readonly invitedIds = computed(() =>
    (this.partnership()?.participants ?? []).map(({ personId }) => personId).filter((id) => !this.leftOut().has(id)),
  );

  open(partnershipId: string): void {
    this.partnershipStore.open(partnershipId);
  }

  reload(): void {
    this.partnershipStore.reload();
  }

  isInvited(personId: string): boolean {
    return !this.leftOut().has(personId);
  }

  invite(personId: string, invited: boolean): void {
    this.leftOut.update((leftOut) => {
      const changed = new Set(leftOut);
      changed[invited ? 'delete' : 'add'](personId);
      return changed;
    });
  }

  openWave(closesOn: string): Promise<WaveDto> {
    const ids = { programmeId: this.session.programmeId(), partnershipId: this.partnership()!.id };
    return this.api.invoke(openWave, { ...ids, body: { closesOn, personIds: this.invitedIds() } });
  }
}

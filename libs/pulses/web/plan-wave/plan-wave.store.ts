import { Injectable, computed, inject, resource, signal } from '@angular/core';
import { Api, type NewWave, type ParticipantDto, type WaveChange, type WaveDto, changeWave, planWave, readWave } from '@samenspel/api-client';
import { SessionStore } from '@samenspel/identity/web';
import type { Level } from '@samenspel/partnerships/domain';
import { PartnershipStore } from '@samenspel/partnerships/web';
import { proposedSignatories } from '@samenspel/pulses/domain';
import { toProblem } from '@samenspel/ui';

/** The contributors of one organisation at one level: they are invited together, or not. */
export interface InvitedGroup {
  readonly key: string;
  readonly level: Level;
  readonly people: readonly ParticipantDto[];
}

const keyOf = ({ organisationId, level }: ParticipantDto) => `${organisationId} ${level}`;

/** Who can be invited to a wave, and who is: every contributor, until a level of an organisation is left out. */
@Injectable()
export class PlanWaveStore {
  private readonly api = inject(Api);
  private readonly session = inject(SessionStore);
  private readonly partnershipStore = inject(PartnershipStore);
  private readonly leftOut = signal<ReadonlySet<string>>(new Set());
  private readonly chosenSignatories = signal<ReadonlyMap<string, string>>(new Map());
  private readonly opened = signal<{ readonly partnershipId: string; readonly waveId: string | undefined } | undefined>(undefined);
  private readonly readingWave = resource({
    params: () => {
      const { partnershipId, waveId } = this.opened() ?? {};
      return partnershipId && waveId ? { programmeId: this.session.programmeId(), partnershipId, waveId } : undefined;
    },
    loader: ({ params }) => this.api.invoke(readWave, params),
  });

  readonly partnership = this.partnershipStore.partnership;
  /** The planned wave that is changed; absent when a new one is planned. */
  readonly wave = computed(() => (this.readingWave.hasValue() ? this.readingWave.value() : undefined));
  readonly problem = computed(() => this.partnershipStore.problem() ?? (this.readingWave.error() && toProblem(this.readingWave.error())));
  readonly contributors = computed(() => (this.partnership()?.participants ?? []).filter(({ role }) => role === 'contributor'));

  readonly organisations = computed(() => {
    const byKey = Map.groupBy(this.contributors(), keyOf);
    return (this.partnership()?.organisations ?? [])
      .map(({ id, name, sector }) => ({
        id,
        name,
        sector,
        groups: [...byKey].filter(([, [{ organisationId }]]) => organisationId === id).map(([key, people]): InvitedGroup => ({ key, level: people[0].level, people })),
      }))
      .filter(({ groups }) => groups.length > 0);
  });
  readonly invited = computed(() => this.contributors().filter((person) => !this.leftOut().has(keyOf(person))));
  /** Who signs for each organisation that is invited: as chosen, else as proposed. */
  readonly signatories = computed(() => {
    const invited = this.invited();
    const proposed = proposedSignatories(invited, new Set(this.wave()?.invitedPersonIds ?? []));
    return this.organisations().flatMap(({ id, name }) => {
      const people = invited.filter(({ organisationId }) => organisationId === id);
      const chosen = people.find(({ personId }) => personId === this.chosenSignatories().get(id)) ?? people.find(({ personId }) => proposed.includes(personId));
      return chosen ? [{ organisationId: id, organisationName: name, people, personId: chosen.personId }] : [];
    });
  });

  open(partnershipId: string, waveId: string | undefined): void {
    this.opened.set({ partnershipId, waveId });
    this.partnershipStore.open(partnershipId);
  }

  reload(): void {
    this.partnershipStore.reload();
    this.readingWave.reload();
  }

  isInvited(key: string): boolean {
    return !this.leftOut().has(key);
  }

  invite(key: string, invited: boolean): void {
    this.leftOut.update((leftOut) => {
      const changed = new Set(leftOut);
      changed[invited ? 'delete' : 'add'](key);
      return changed;
    });
  }

  choose(organisationId: string, personId: string): void {
    this.chosenSignatories.update((chosen) => new Map(chosen).set(organisationId, personId));
  }

  plan(body: NewWave): Promise<WaveDto> {
    return this.api.invoke(planWave, { ...this.ids(), body });
  }

  change({ id, version }: WaveDto, body: WaveChange): Promise<WaveDto> {
    return this.api.invoke(changeWave, { ...this.ids(), 'waveId': id, 'If-Match': `"${version}"`, body });
  }

  /** Nobody by name where everyone of the chosen levels is invited: whoever joins before the opening is invited then too. */
  audience(): Pick<WaveChange, 'personIds' | 'invitedLevels'> {
    const invited = new Set(this.invited().map(({ personId }) => personId));
    const levels = [...new Set(this.invited().map(({ level }) => level))];
    const wholeLevels = this.contributors().every(({ personId, level }) => invited.has(personId) || !levels.includes(level));
    return wholeLevels && levels.length > 0 ? { invitedLevels: levels } : { personIds: [...invited] };
  }

  private ids() {
    return { programmeId: this.session.programmeId(), partnershipId: this.partnership()!.id };
  }
}

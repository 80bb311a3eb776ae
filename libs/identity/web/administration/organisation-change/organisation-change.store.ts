import { Injectable, computed, inject, resource, signal } from '@angular/core';
import { Api, changePersonOrganisation, type HandOverDto, type PersonOrganisationPreview, previewPersonOrganisationChange } from '@samenspel/api-client';
import { problemOf, toProblem, valueOf } from '@samenspel/ui';
import { SessionStore } from '../../session/session.store';

/** What happens when one person moves to another organisation. */
@Injectable()
export class OrganisationChangeStore {
  private readonly api = inject(Api);
  private readonly session = inject(SessionStore);
  private readonly asked = signal<{ personId: string; organisationId: string } | undefined>(undefined);
  private readonly read = resource({
    params: () => this.asked() && { programmeId: this.session.programmeId(), ...this.asked()! },
    loader: ({ params }) => this.api.invoke(previewPersonOrganisationChange, params),
  });

  readonly asking = computed(() => this.asked() !== undefined);
  readonly preview = computed(() => valueOf(this.read));
  readonly problem = computed(() => problemOf(this.read));

  /** Reads what moving there would do; nothing while no organisation is chosen. */
  choose(personId: string, organisationId: string): void {
    this.asked.set(organisationId ? { personId, organisationId } : undefined);
  }

  reload(): void {
    this.read.reload();
  }

  /** Does what the preview said, and reads it again when it is no longer so. */
  async change({ version, fingerprint }: PersonOrganisationPreview, handOvers: HandOverDto[]): Promise<void> {
    const { personId, organisationId } = this.asked()!;
    const address = { programmeId: this.session.programmeId(), personId, 'If-Match': `"${version}"` };
    try {
      await this.api.invoke(changePersonOrganisation, { ...address, body: { organisationId, fingerprint, handOvers } });
    } catch (error) {
      if ([409, 412].includes(toProblem(error).status)) this.read.reload();
      throw error;
    }
  }
}

import { Component, computed, input, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { ParticipantDto, PartnershipDto } from '@samenspel/api-client';
import { levels } from '@samenspel/partnerships/domain';
import { Button, Card, Dialog, Icon } from '@samenspel/ui';
import { AddParticipantForm } from '../add-participant/add-participant';

/** The people of a partnership by organisation, with the level they work at. */
@Component({
  selector: 'partnerships-people',
  imports: [AddParticipantForm, Button, Card, Dialog, Icon, TranslocoDirective],
  templateUrl: './partnership-people.html',
  styleUrl: './partnership-people.css',
})
export class PartnershipPeople {
  readonly partnership = input.required<PartnershipDto>();

  protected readonly adding = signal(false);
  protected readonly mayAdd = computed(() => this.partnership().permissions.includes('participant.add'));
  protected readonly organisations = computed(() =>
    this.partnership().organisations.map(({ id, name, sector }) => ({
      id,
      name,
      sector,
      people: this.partnership()
        .participants.filter(({ organisationId }) => organisationId === id)
        .sort(byLevel),
    })),
  );
  /** Levels of the partnership at which nobody takes part yet. */
  protected readonly missingLevels = computed(() =>
    levels.filter((level) => !this.partnership().participants.some((person) => person.level === level)),
  );
}

function byLevel(one: ParticipantDto, other: ParticipantDto): number {
  return levels.indexOf(one.level) - levels.indexOf(other.level);
}

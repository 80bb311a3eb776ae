import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { conflict, rejectWhenInvalid, ResponsibilityRegistry, UnitOfWork } from '@samenspel/platform/server';
import { type HandOver, handOverErrors } from '../../domain/index.js';
import type { Colleague, OpenWork } from './hand-over.dto.js';
import { ParticipationKeeper } from './participation-keeper.js';

/** What stands in the name of a person, and who could take it over. */
export interface HandOverState {
  readonly work: OpenWork[];
  readonly colleagues: Colleague[];
}

/** Gives the open work of a person to colleagues of the same organisation. */
@Injectable()
export class HandOverService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly responsibilities: ResponsibilityRegistry,
    private readonly participations: ParticipationKeeper,
  ) {}

  async stateOf(personId: string): Promise<HandOverState> {
    const { programmeId, manager } = this.unitOfWork;
    const work = await this.responsibilities.openOf(personId);
    const colleagues: Colleague[] = await manager.query(
      `select colleague.id, colleague.name
         from person
         join person colleague on colleague.programme_id = person.programme_id
                              and colleague.organisation_id = person.organisation_id and colleague.id <> person.id
         join membership on membership.programme_id = colleague.programme_id and membership.person_id = colleague.id
        where person.programme_id = $1 and person.id = $2 and colleague.left_at is null
        order by lower(colleague.name), colleague.id`,
      [programmeId, personId],
    );
    return { work: work.map((piece) => ({ ...piece })), colleagues };
  }

  /** Hands over all of it. A successor who does not take part in the partnership yet will: the work is done there. */
  async run(personId: string, handOvers: readonly HandOver[], state: HandOverState & { nobodyAllowed: boolean }): Promise<void> {
    const { work, colleagues, nobodyAllowed } = state;
    rejectWhenInvalid(handOverErrors(handOvers, { work, colleagueIds: new Set(colleagues.map(({ id }) => id)), nobodyAllowed }));
    for (const piece of work) {
      const successorId = handOvers.find(({ kind, id }) => kind === piece.kind && id === piece.id)?.successorId ?? null;
      if (successorId) await this.participations.succeed(personId, successorId, piece.partnershipId);
      await this.responsibilities.handOver(piece, successorId);
    }
  }
}

/** Tells a preview from every other one, so that nobody confirms what was never shown. SHA-256, base64url. */
export function fingerprintOf(...shown: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(shown)).digest('base64url');
}

/** @throws Problem 409 when what was shown is no longer so. */
export function rejectWhenChanged(shown: string, present: string): void {
  if (shown !== present) throw conflict('hand-over.changed-meanwhile');
}

import { Injectable } from '@nestjs/common';
import { EventHandlerRegistry, RegisteredIn } from '@samenspel/platform/server';
import type { DomainEvent, EventHandler } from '@samenspel/platform/server';
import { FreezePlan } from '../vault/freeze-plan.use-case.js';

/** Makes the plan of a wave as soon as it closes. */
@Injectable()
@RegisteredIn(EventHandlerRegistry)
export class FreezePlanWhenWaveClosed implements EventHandler {
  readonly name = 'freeze-plan-when-wave-closed';
  readonly eventType = 'wave.closed';

  constructor(private readonly freezePlan: FreezePlan) {}

  async handle({ programmeId, payload }: DomainEvent): Promise<void> {
    await this.freezePlan.run(programmeId, payload['waveId']!);
  }
}

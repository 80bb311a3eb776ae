import { AgreementsModule } from '@samenspel/agreements/server';
import { HealthModule } from '@samenspel/health/server';
import { IdentityModule } from '@samenspel/identity/server';
import { MeetingsModule } from '@samenspel/meetings/server';
import { PartnershipsModule } from '@samenspel/partnerships/server';
import { PulsesModule } from '@samenspel/pulses/server';
import { RemindersModule } from '@samenspel/reminders/server';
import { ResourcesModule } from '@samenspel/resources/server';

/** The capabilities that API, worker and demo are composed of, upstream first. */
export const capabilities = [
  IdentityModule,
  PartnershipsModule,
  AgreementsModule,
  ResourcesModule,
  MeetingsModule,
  PulsesModule,
  HealthModule,
  RemindersModule,
];

import { IdentityModule } from '@samenspel/identity/server';
import { MeetingsModule } from '@samenspel/meetings/server';
import { PartnershipsModule } from '@samenspel/partnerships/server';

/** The capabilities that API, worker and demo are composed of, upstream first. */
export const capabilities = [IdentityModule, PartnershipsModule, MeetingsModule];

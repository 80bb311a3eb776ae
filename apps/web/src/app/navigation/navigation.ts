import type { Permission } from '@samenspel/identity/domain';
import type { IconName } from '@samenspel/ui';

/** Where a capability shows in the shell. Its name is the text `shell.navigation.<path>`. */
export interface NavigationEntry {
  /** Under /programmes/:programmeId/. */
  readonly path: string;
  readonly icon: IconName;
  readonly place: 'main' | 'foot' | 'topbar';
  /** A number beside the name: what waits for this person. */
  readonly count?: 'unread' | 'work';
  /** Shown only to those whose role in the programme gives it; without one to everyone. */
  readonly permission?: Permission;
}

/** In the order of the screen: one line for each capability that has a page. */
export const navigation: readonly NavigationEntry[] = [
  { path: 'portfolio', icon: 'portfolio', place: 'main' },
  { path: 'work', icon: 'work', place: 'main', count: 'work' },
  { path: 'promises', icon: 'pledge', place: 'main' },
  { path: 'partnerships', icon: 'partnership', place: 'main' },
  { path: 'agreements', icon: 'agreement', place: 'main' },
  { path: 'meetings', icon: 'meeting', place: 'main' },
  { path: 'pulses', icon: 'pulse', place: 'main' },
  { path: 'inbox', icon: 'inbox', place: 'topbar', count: 'unread' },
  { path: 'administration', icon: 'settings', place: 'foot', permission: 'person.invite' },
  { path: 'audit-trail', icon: 'auditTrail', place: 'foot', permission: 'audit-record.list' },
  { path: 'access-review', icon: 'accessReview', place: 'foot', permission: 'access-review.read' },
  { path: 'permissions', icon: 'permission', place: 'foot' },
  { path: 'own-data', icon: 'info', place: 'foot', permission: 'own-data.read' },
];

import { CreatedProgrammes20261124080000 } from './20261124080000-created-programmes.js';
import { CreatedAccounts20261124081000 } from './20261124081000-created-accounts.js';
import { CreatedJournal20261124082000 } from './20261124082000-created-journal.js';
import { CreatedPartnerships20261124083000 } from './20261124083000-created-partnerships.js';
import { CreatedMeetings20261124092000 } from './20261124092000-created-meetings.js';

/** Every migration, oldest first; one that has landed is never edited. */
export const migrations = [
  CreatedProgrammes20261124080000,
  CreatedAccounts20261124081000,
  CreatedJournal20261124082000,
  CreatedPartnerships20261124083000,
  CreatedMeetings20261124092000,
];

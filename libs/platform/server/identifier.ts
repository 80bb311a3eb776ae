import { v4, v7 } from 'uuid';

/** A UUID version 7: sorts by the time it was made. */
export function newId(): string {
  return v7();
}

/** A UUID version 4, for rows whose order or time could betray a respondent. */
export function newUntraceableId(): string {
  return v4();
}

import { v4, v5, v7 } from 'uuid';

/** A UUID version 7: sorts by the time it was made. */
export function newId(): string {
  return v7();
}

/** A UUID version 4, for rows whose order or time could betray a respondent. */
export function newUntraceableId(): string {
  return v4();
}

/** A UUID version 5, for what has no row of its own: the same for the same name within what the other id stands for. */
export function derivedId(name: string, within: string): string {
  return v5(name, within);
}

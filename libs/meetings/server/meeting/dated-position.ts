import { isUUID } from 'class-validator';
import { isLocalDate } from '@samenspel/platform/domain';
import { invalidInput, type PageQuery, sortKeyOf } from '@samenspel/platform/server';

/** A place in a list that is walked by date and id. */
export interface DatedPosition {
  readonly date: string;
  readonly id: string;
}

/** Where a page begins; undefined at the start. @throws a problem at `/cursor` when it is no such place */
export function positionIn(query: PageQuery): DatedPosition | undefined {
  const key = sortKeyOf(query, 2);
  if (!key) return undefined;
  const [date = '', id = ''] = key;
  if (!isLocalDate(date) || !isUUID(id)) throw invalidInput([{ pointer: '/cursor', code: 'cursor' }]);
  return { date, id };
}

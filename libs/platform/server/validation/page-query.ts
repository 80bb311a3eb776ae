import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, Min } from 'class-validator';
import { decodeCursor } from '../../domain/index.js';
import { invalidInput } from '../http/problem.js';

const rule = { context: { code: 'whole-number', values: { min: 1, max: 100 } } };

/** How a list is walked: `limit` rows after the row that `cursor` points at. */
export class PageQuery {
  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: 100, default: 25 })
  @IsOptional()
  @Type(() => Number)
  @IsInt(rule)
  @Min(1, rule)
  @Max(100, rule)
  limit = 25;

  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString({ context: { code: 'cursor' } })
  cursor?: string;
}

/** The sort key in the cursor of a query; undefined at the start of the list. */
export function sortKeyOf(query: PageQuery, length: number): readonly string[] | undefined {
  if (query.cursor === undefined) return undefined;
  const key = decodeCursor(query.cursor, length);
  if (!key) throw invalidInput([{ pointer: '/cursor', code: 'cursor' }]);
  return key;
}

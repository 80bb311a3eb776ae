import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { WholeNumberField } from '@samenspel/platform/server';
import { largestAmount } from '../../domain/index.js';

/**
 * Whole cents for money, whole minutes for hours, a count for the rest. An amount of nothing or less passes here, because
 * the domain has a clearer word for it than 'a number from 1 to …'.
 */
export function AmountField() {
  return applyDecorators(
    WholeNumberField({
      min: -largestAmount,
      max: largestAmount,
      description: 'Whole cents for money, whole minutes for hours, a count for the other kinds',
    }),
    ApiProperty({ minimum: 1 }),
  );
}

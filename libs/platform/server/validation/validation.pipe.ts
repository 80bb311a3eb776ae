import { type ArgumentMetadata, Injectable, type PipeTransform } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validate, type ValidationError } from 'class-validator';
import type { FieldError } from '../../domain/index.js';
import { invalidInput } from '../http/problem.js';

const plainTypes: readonly unknown[] = [String, Number, Boolean, Array, Object, Buffer, undefined];

/** Checks bodies and queries against their classes and tells every mistake at once, each at its field. */
@Injectable()
export class InputPipe implements PipeTransform {
  async transform(value: unknown, { type, metatype }: ArgumentMetadata): Promise<unknown> {
    if ((type !== 'body' && type !== 'query') || plainTypes.includes(metatype)) return value;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalidInput([{ pointer: '', code: 'object' }]);
    const instance = plainToInstance(metatype!, value, { enableImplicitConversion: false, exposeDefaultValues: true });
    const errors = await validate(instance as object, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true });
    if (errors.length > 0) throw invalidInput(errors.flatMap((error) => fieldErrors(error, '')));
    return instance;
  }
}

const escapePointer = (token: string) => token.replaceAll('~', '~0').replaceAll('/', '~1');

/** One error a field: the first broken rule is the one to mend first. */
function fieldErrors(error: ValidationError, parent: string): FieldError[] {
  const pointer = `${parent}/${escapePointer(error.property)}`;
  const broken = Object.keys(error.constraints ?? {});
  const own = broken.length > 0 ? [{ pointer, ...toCode(error, broken) }] : [];
  return [...own, ...(error.children ?? []).flatMap((child) => fieldErrors(child, pointer))];
}

function toCode(error: ValidationError, broken: readonly string[]): Omit<FieldError, 'pointer'> {
  if (broken.includes('whitelistValidation')) return { code: 'unknown-field' };
  const contexts = Object.values(error.contexts ?? {}) as Omit<FieldError, 'pointer'>[];
  return contexts.find(({ code }) => code === 'required') ?? contexts[0] ?? { code: 'object' };
}

import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsDefined,
  isEmail,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateBy,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { isLocalDate, type TextValues } from '../../domain/index.js';

/** What holds for a field of any kind. */
export interface FieldOptions {
  /** May be left out or null. */
  readonly optional?: boolean;
  /** Must be there, but may be null: what is left open in a document that is sent as a whole. */
  readonly nullable?: boolean;
  readonly description?: string;
}

type Context = { code: string; values?: TextValues };

const rule = (code: string, values?: TextValues): { context: Context } => ({ context: { code, values } });

/** One decorator a field: what it validates and what the OpenAPI document says come from the same words. */
function field({ optional = false, nullable = false, description }: FieldOptions, api: ApiPropertyOptions, ...rules: PropertyDecorator[]) {
  return applyDecorators(
    ApiProperty({ ...api, description, required: !optional, nullable: optional || nullable } as ApiPropertyOptions),
    ...(nullable ? [ValidateIf((_, value) => value !== null)] : []),
    optional ? IsOptional() : IsDefined(rule('required')),
    ...rules,
  );
}

/** Text of 1 to `max` characters, without white space around it; of none as well when it `mayBeEmpty`. */
export function TextField({ max, mayBeEmpty = false, ...options }: FieldOptions & { max: number; mayBeEmpty?: boolean }) {
  const context = rule('text', { max });
  return field(
    options,
    { type: String, minLength: mayBeEmpty ? 0 : 1, maxLength: max },
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value)),
    IsString(context),
    ...(mayBeEmpty ? [] : [IsNotEmpty(rule('required'))]),
    MaxLength(max, context),
    Matches(/^[^\u0000]*$/u, context),
  );
}

export function EmailField(options: FieldOptions = {}) {
  const context = rule('email');
  // Half a pair of code units makes the check itself fail.
  const check = ValidateBy(
    { name: 'email', validator: { validate: (value) => typeof value === 'string' && value.isWellFormed() && isEmail(value), defaultMessage: () => 'email' } },
    context,
  );
  return field(options, { type: String, format: 'email', maxLength: 254 }, check, MaxLength(254, context));
}

/** The id of a record. */
export function IdField(options: FieldOptions = {}) {
  return field(options, { type: String, format: 'uuid' }, IsUUID('all', rule('identifier')));
}

/** A date without a time, `YYYY-MM-DD`. */
export function LocalDateField(options: FieldOptions = {}) {
  const check = ValidateBy(
    {
      name: 'localDate',
      validator: {
        validate: (value) => typeof value === 'string' && isLocalDate(value),
        // class-validator gives the context only of a rule that has a message.
        defaultMessage: () => 'local-date',
      },
    },
    rule('local-date'),
  );
  return field(options, { type: String, format: 'date' }, check);
}

/** A moment, in UTC on the way out. */
export function InstantField(options: FieldOptions = {}) {
  return field(options, { type: String, format: 'date-time' });
}

export function WholeNumberField({ min, max, ...options }: FieldOptions & { min: number; max: number }) {
  const context = rule('whole-number', { min, max });
  return field(options, { type: 'integer', minimum: min, maximum: max }, IsInt(context), Min(min, context), Max(max, context));
}

/** A number of at most three decimals. */
export function DecimalField({ min, max, ...options }: FieldOptions & { min: number; max: number }) {
  const context = rule('decimal', { min, max });
  const check = ValidateBy(
    {
      name: 'decimal',
      validator: {
        validate: (value) => typeof value === 'number' && Number.isFinite(value) && Number(value.toFixed(3)) === value,
        defaultMessage: () => 'decimal',
      },
    },
    context,
  );
  return field(options, { type: 'number', minimum: min, maximum: max }, check, Min(min, context), Max(max, context));
}

/** A number on the way out that need not be whole, such as a mean. */
export function NumberField(options: FieldOptions = {}) {
  return field(options, { type: 'number' });
}

export function FlagField(options: FieldOptions = {}) {
  return field(options, { type: Boolean }, IsBoolean(rule('flag')));
}

/** One word out of a fixed list. */
export function ChoiceField({ of: choices, name, ...options }: FieldOptions & { of: readonly string[]; name?: string }) {
  const api = { enum: [...choices], ...(name && { enumName: name }) } as ApiPropertyOptions;
  return field(options, api, IsIn(choices, rule('choice', { choices: choices.join(', ') })));
}

/** A group of fields of their own class. */
export function GroupField(type: () => new () => object, options: FieldOptions = {}) {
  return field(options, { type: () => type() }, IsObject(rule('object')), ValidateNested(), Type(type));
}

/** A list of groups. */
export function ListField(type: () => new () => object, { min = 0, max, ...options }: FieldOptions & { min?: number; max: number }) {
  const context = rule('list', { min, max });
  return field(
    options,
    { type: () => type(), isArray: true, minItems: min, maxItems: max },
    IsArray(context),
    ArrayMinSize(min, context),
    ArrayMaxSize(max, context),
    ValidateNested({ each: true }),
    Type(type),
  );
}

/** A list of ids, each once. */
export function IdListField({ min = 0, max, ...options }: FieldOptions & { min?: number; max: number }) {
  const context = rule('list', { min, max });
  return field(
    options,
    { type: String, format: 'uuid', isArray: true, minItems: min, maxItems: max, uniqueItems: true } as ApiPropertyOptions,
    IsArray(context),
    ArrayMinSize(min, context),
    ArrayMaxSize(max, context),
    IsUUID('all', { each: true, ...rule('identifier') }),
  );
}

/** A list of words out of a fixed list. */
export function ChoiceListField({
  of: choices,
  name,
  min = 0,
  max,
  ...options
}: FieldOptions & { of: readonly string[]; name?: string; min?: number; max: number }) {
  const context = rule('list', { min, max });
  return field(
    options,
    { enum: [...choices], isArray: true, ...(name && { enumName: name }) } as ApiPropertyOptions,
    IsArray(context),
    ArrayMinSize(min, context),
    ArrayMaxSize(max, context),
    IsIn(choices, { each: true, ...rule('choice', { choices: choices.join(', ') }) }),
  );
}

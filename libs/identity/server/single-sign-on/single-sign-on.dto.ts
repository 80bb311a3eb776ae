import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsString, MaxLength } from 'class-validator';
import { FlagField, GroupField, ListField, TextField, WholeNumberField } from '@samenspel/platform/server';

/** A list of short texts. */
function TextListField({ min = 0, max, description }: { min?: number; max: number; description?: string }): PropertyDecorator {
  const context = { context: { code: 'list', values: { min, max } } };
  const rules = [
    ApiProperty({ type: String, isArray: true, minItems: min, maxItems: max, description }),
    IsArray(context),
    ArrayMinSize(min, context),
    ArrayMaxSize(max, context),
    IsString({ each: true, context: { code: 'text', values: { max: 200 } } }),
    MaxLength(200, { each: true, context: { code: 'text', values: { max: 200 } } }),
  ];
  return (target, property) => rules.forEach((rule) => rule(target, property));
}

export class SingleSignOnChange {
  @TextField({ max: 500, description: 'Address of the provider, as its tokens name it' }) issuer: string;
  @TextField({ max: 200 }) clientId: string;
  @TextField({ max: 500, optional: true, description: 'Left out, the present one stays; it is never shown' }) clientSecret?: string | null;
  @TextListField({ min: 1, max: 20, description: 'Mail domains of the organisation' }) domains: string[];
  @TextField({ max: 100, optional: true, description: 'Only people with one of the values in this claim come in' }) claim?: string | null;
  @TextListField({ max: 50 }) claimValues: string[];
  @FlagField({ description: 'Whether people who are not in the programme yet become members' }) admitsNewPeople: boolean;
}

export class SingleSignOnDomain {
  @TextField({ max: 253 }) domain: string;
  @FlagField() proven: boolean;
  @TextField({ max: 300, description: 'Name of the TXT record that proves it' }) recordName: string;
  @TextField({ max: 300, description: 'Text of that record' }) recordText: string;
}

export class SingleSignOnDto {
  @TextField({ max: 500 }) issuer: string;
  @TextField({ max: 200 }) clientId: string;
  @ListField(() => SingleSignOnDomain, { max: 20 }) domains: SingleSignOnDomain[];
  @TextField({ max: 100, optional: true }) claim?: string | null;
  @TextListField({ max: 50 }) claimValues: string[];
  @FlagField() admitsNewPeople: boolean;
  @TextField({ max: 500, description: 'To fill in at the provider' }) redirectUri: string;
  @WholeNumberField({ min: 1, max: 1_000_000_000 }) version: number;
}

/** Null before single sign-on is set up. */
export class SingleSignOnState {
  @GroupField(() => SingleSignOnDto, { optional: true }) settings: SingleSignOnDto | null;
  @TextField({ max: 500, description: 'To fill in at the provider' }) redirectUri: string;
}

import { ChoiceListField, FlagField, IdField, InstantField, ListField, LocalDateField, TextField } from '@samenspel/platform/server';
import { type ApiKeyScope, apiKeyScopes } from '../../domain/index.js';

export class NewApiKey {
  @TextField({ max: 100, description: 'Which system uses it' }) name: string;
  @ChoiceListField({ of: apiKeyScopes, name: 'ApiKeyScope', min: 1, max: apiKeyScopes.length }) scopes: ApiKeyScope[];
  @LocalDateField({ optional: true, description: 'The last day on which it works; 90 days from now when left out, a year at most' })
  expiresOn?: string | null;
}

export class ApiKeyDto {
  @IdField() id: string;
  @TextField({ max: 100 }) name: string;
  @TextField({ max: 20, description: 'How the key begins' }) shownPart: string;
  @ChoiceListField({ of: apiKeyScopes, name: 'ApiKeyScope', min: 1, max: apiKeyScopes.length }) scopes: ApiKeyScope[];
  @IdField({ description: 'Who answers for it' }) personId: string;
  @TextField({ max: 200 }) personName: string;
  @InstantField() createdAt: string;
  @LocalDateField() expiresOn: string;
  @InstantField({ optional: true, description: 'To the hour' }) lastUsedAt: string | null;
  @FlagField({ description: 'Whether it was revoked' }) revoked: boolean;
}

export class ApiKeyList {
  @ListField(() => ApiKeyDto, { max: 1000 }) items: ApiKeyDto[];
}

export class MadeApiKey extends ApiKeyDto {
  @TextField({ max: 100, description: 'The key itself: shown now and never again' }) secret: string;
}

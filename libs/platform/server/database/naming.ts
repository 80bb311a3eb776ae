import { DefaultNamingStrategy, type NamingStrategyInterface } from 'typeorm';

const snakeCase = (name: string) => name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();

/** Columns in snake_case, tables named by their entity. */
export class SnakeCaseNaming extends DefaultNamingStrategy implements NamingStrategyInterface {
  override tableName(target: string, explicit: string | undefined): string {
    return explicit ?? snakeCase(target);
  }

  override columnName(property: string, explicit: string | undefined, prefixes: string[]): string {
    return snakeCase([...prefixes, explicit ?? property].join('_'));
  }
}

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { workspace } from '../workspace.ts';

/** As much of a JSON schema as the API's own document uses. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly nullable?: boolean;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly allOf?: readonly Schema[];
}

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly schema: Schema;
}

export interface Operation {
  readonly id: string;
  readonly method: string;
  /** With the names of its parameters in braces. */
  readonly path: string;
  readonly parameters: readonly Parameter[];
  readonly body?: Schema;
}

interface RawOperation {
  readonly operationId: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
}

const methods = ['get', 'post', 'put', 'patch', 'delete'];

/** The OpenAPI document that is kept with the sources, as operations that can be called. */
export class ApiDocument {
  readonly operations: readonly Operation[];
  private readonly schemas: Readonly<Record<string, Schema>>;

  constructor(text = readFileSync(path.join(workspace, 'libs/api-client/openapi.json'), 'utf8')) {
    const { paths, components } = JSON.parse(text) as {
      paths: Record<string, Record<string, RawOperation>>;
      components: { schemas: Record<string, Schema> };
    };
    this.schemas = components.schemas;
    this.operations = Object.entries(paths).flatMap(([address, item]) =>
      methods
        .filter((method) => item[method]?.operationId)
        .map((method) => toOperation(method, address, item[method]!)),
    );
  }

  /** A schema without references at its top. */
  resolve(schema: Schema): Schema {
    if (schema.$ref) return this.resolve(this.schemas[schema.$ref.replace('#/components/schemas/', '')]!);
    if (!schema.allOf) return schema;
    return Object.assign({}, ...schema.allOf.map((part) => this.resolve(part)), { nullable: schema.nullable });
  }

  /** Which path parameter names the records of a collection: `people` are found by `personId`. */
  get collections(): ReadonlyMap<string, string> {
    const found = this.operations.flatMap(({ path: address }) => [...address.matchAll(/\/([^/{}]+)\/\{(\w+)\}/g)]);
    return new Map(found.map(([, collection, parameter]) => [collection!, parameter!]));
  }
}

function toOperation(method: string, address: string, raw: RawOperation): Operation {
  const body = raw.requestBody?.content['application/json']?.schema;
  return { id: raw.operationId, method, path: address, parameters: raw.parameters ?? [], ...(body && { body }) };
}

import type { OpenAPIObject } from '@nestjs/swagger';

/** The full version of the API, by Semantic Versioning; the major one stands in every address. */
export const apiVersion = '1.0.0';
export const apiPrefix = 'api/v1';

interface Operation {
  summary?: string;
  description?: string;
  tags?: string[];
  parameters?: { in: string; name: string; schema?: object }[];
  responses: Record<string, { description: string; headers?: object; content?: object }>;
}

const versionHeader = {
  'API-Version': { description: 'Full version of the API', schema: { type: 'string', example: apiVersion } },
};
const problemContent = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };
const problemOfStatus: Readonly<Record<string, string>> = {
  400: 'Invalid input: all field errors together',
  401: 'Not signed in',
  403: 'Too few rights',
  404: 'Absent, or hidden from this person',
};

const problemSchema = {
  type: 'object',
  description: 'Problem details, RFC 9457',
  required: ['type', 'title', 'status', 'detail', 'code'],
  properties: {
    type: { type: 'string', format: 'uri' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    code: { type: 'string' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['pointer', 'code', 'detail'],
        properties: { pointer: { type: 'string' }, code: { type: 'string' }, detail: { type: 'string' } },
      },
    },
    current: { description: 'The present state of the record, with 412' },
  },
};

/**
 * Completes the document that Nest makes: addresses below the versioned server, the version header on every success
 * and problem details on every failure (Dutch API Design Rules, /core/version-header and /core/error-handling).
 */
export function completeOpenApi(document: OpenAPIObject): OpenAPIObject {
  const paths = Object.fromEntries(
    Object.entries(document.paths)
      .filter(([path]) => path.startsWith(`/${apiPrefix}/`))
      .map(([path, item]) => [path.slice(apiPrefix.length + 1), item]),
  );
  for (const item of Object.values(paths)) {
    for (const operation of Object.values(item) as Operation[]) completeOperation(operation);
  }
  paths['/openapi.json'] = openApiPath as (typeof paths)[string];
  const tags = new Set(Object.values(paths).flatMap((item) => (Object.values(item) as Operation[]).flatMap((operation) => operation.tags ?? [])));
  return {
    ...document,
    tags: [...tags].sort().map((name) => ({ name })),
    openapi: '3.0.3',
    paths,
    components: {
      ...document.components,
      schemas: { ...document.components?.schemas, Problem: problemSchema as object },
    },
  };
}

function completeOperation(operation: Operation): void {
  operation.description ??= operation.summary;
  for (const parameter of operation.parameters ?? []) {
    if (parameter.in === 'path') parameter.schema = { type: 'string', ...(parameter.name.endsWith('Id') && idFormat(parameter.name)) };
  }
  for (const [status, description] of Object.entries(problemOfStatus)) operation.responses[status] ??= { description };
  for (const [status, response] of Object.entries(operation.responses)) {
    if (Number(status) < 400) response.headers = { ...versionHeader, ...response.headers };
    else response.content = problemContent;
  }
}

/** Ids are UUIDs, except that of a mail in the demo mailbox. */
const idFormat = (name: string) => name !== 'mailId' && { format: 'uuid' };

const openApiPath = {
  get: {
    operationId: 'readOpenApi',
    summary: 'This document',
    description: 'This document, in JSON',
    tags: ['openapi'],
    responses: {
      200: {
        description: 'The OpenAPI document',
        headers: {
          ...versionHeader,
          'access-control-allow-origin': { description: 'Open to every origin', schema: { type: 'string', example: '*' } },
        },
        content: { 'application/json': { schema: { type: 'object' } } },
      },
    },
  },
};

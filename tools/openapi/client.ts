import path from 'node:path';
import { runTask } from '../processes/task.ts';
import { workspace } from '../workspace.ts';

export const documentFile = path.join(workspace, 'libs/api-client/openapi.json');
export const clientFolder = path.join(workspace, 'libs/api-client/generated');

/** Generates the typed client of an OpenAPI document into a folder. */
export function generateClient(document: string, folder: string): Promise<string> {
  return runTask({
    script: path.join(workspace, 'node_modules/ng-openapi-gen/lib/index.js'),
    parameters: [
      '--config', path.join(workspace, 'tools/openapi/ng-openapi-gen.json'),
      '--input', document,
      '--output', folder,
      '--silent', 'true',
    ],
    environment: process.env,
  });
}

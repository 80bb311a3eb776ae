import path from 'node:path';
import { build } from '../build.ts';
import { runTask } from '../processes/task.ts';
import { workspace } from '../workspace.ts';
import { clientFolder, documentFile, generateClient } from './client.ts';

await build({ web: false });
await runTask({
  script: path.join(workspace, 'apps/api/dist/write-openapi.js'),
  parameters: [documentFile],
  environment: process.env,
});
await generateClient(documentFile, clientFolder);
console.log('libs/api-client follows the API again');

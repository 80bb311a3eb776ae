import path from 'node:path';
import { transformFileSync } from '@swc/core';
import { workspace } from './workspace.ts';

type ConfigurationModule = typeof import('../libs/platform/server/configuration/configuration.js');

/** The schema that the processes use themselves, read from its source: wrong values must be told before anything is built. */
async function fromSource(): Promise<ConfigurationModule> {
  const { code } = transformFileSync(path.join(workspace, 'libs/platform/server/configuration/configuration.ts'), {
    configFile: path.join(workspace, '.swcrc'),
    sourceMaps: false,
  });
  return import(`data:text/javascript,${encodeURIComponent(code)}`);
}

export const { readConfiguration, baseUrl, settings } = await fromSource();

export type { Configuration, SettingName } from '../libs/platform/server/configuration/configuration.js';

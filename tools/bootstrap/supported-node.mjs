import { existsSync } from 'node:fs';
import path from 'node:path';

/** The versions that Angular and this workspace run on. */
export function isSupported(version) {
  const [major, minor, patch] = version.split('.').map(Number);
  if (major === 22) return minor > 22 || (minor === 22 && patch >= 3);
  if (major === 24) return minor >= 15;
  return major >= 26;
}

/** The Node that npm installed with the workspace, else this one when it is new enough. */
export function supportedNode(workspace) {
  const installed = path.join(workspace, 'node_modules/.bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(installed)) return installed;
  return isSupported(process.versions.node) ? process.execPath : undefined;
}

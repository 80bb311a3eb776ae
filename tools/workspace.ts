import path from 'node:path';

/** The folder that holds the whole repository. */
export const workspace = path.resolve(import.meta.dirname, '..');

export const dataFolderOf = (configured: string): string => path.resolve(workspace, configured);

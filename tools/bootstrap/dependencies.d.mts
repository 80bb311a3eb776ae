export function areDependenciesInstalled(workspace: string): boolean;
export function ensureDependencies(workspace: string): boolean;

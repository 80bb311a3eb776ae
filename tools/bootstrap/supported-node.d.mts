export function isSupported(version: string): boolean;
export function supportedNode(workspace: string): string | undefined;

import { createHash, randomBytes } from 'node:crypto';

/** A secret of 256 bits for a link; only its hash is stored. */
export const newOneTimeToken = (): string => randomBytes(32).toString('base64url');

export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('base64url');

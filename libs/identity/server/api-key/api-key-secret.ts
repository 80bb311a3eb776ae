import { createHash, randomBytes } from 'node:crypto';

const prefix = 'sam';
const shape = /^sam_([\w-]{43})_([0-9a-f]{8})$/;

const digest = (text: string) => createHash('sha256').update(text);

/** 256 random bits, behind a prefix and before a checksum by which a scanner of leaked secrets knows one. */
export function newApiKeySecret(): string {
  const random = randomBytes(32).toString('base64url');
  return `${prefix}_${random}_${checksum(random)}`;
}

/** What is stored; undefined for what cannot be a key, so that it costs no look-up. With 256 random bits a plain hash holds. */
export function hashOfApiKey(secret: string): string | undefined {
  const [, random, check] = shape.exec(secret) ?? [];
  return random && checksum(random) === check ? digest(secret).digest('base64url') : undefined;
}

/** By which people tell keys apart. */
export const shownPart = (secret: string) => secret.slice(0, prefix.length + 5);

function checksum(random: string): string {
  return digest(random).digest('hex').slice(0, 8);
}

import { createHmac } from 'node:crypto';
import { symmetricDecrypt, symmetricEncrypt } from 'better-auth/crypto';

/** What is sealed, each under a key of its own, derived from APP_SECRET by HMAC-SHA-256. */
type Purpose = 'single sign-on client secret' | 'single sign-on departure';

const keyFor = (secret: string, purpose: Purpose) => createHmac('sha256', secret).update(purpose).digest('base64url');

export const seal = (secret: string, purpose: Purpose, text: string): Promise<string> =>
  symmetricEncrypt({ key: keyFor(secret, purpose), data: text });

/** The text, or undefined when it was sealed under another secret, or changed since. */
export async function unseal(secret: string, purpose: Purpose, sealed: string): Promise<string | undefined> {
  try {
    return await symmetricDecrypt({ key: keyFor(secret, purpose), data: sealed });
  } catch {
    return undefined;
  }
}

import { hashOfApiKey, newApiKeySecret, shownPart } from './api-key-secret.js';

describe('the secret of a key', () => {
  it('is long, random, and recognised by what it begins with', () => {
    const secrets = new Set(Array.from({ length: 100 }, newApiKeySecret));
    expect(secrets.size).toBe(100);
    for (const secret of secrets) expect(secret).toMatch(/^sam_[\w-]{43}_[0-9a-f]{8}$/);
  });

  it('is stored as a hash in which it does not occur', () => {
    const secret = newApiKeySecret();
    expect(hashOfApiKey(secret)).toMatch(/^[\w-]{43}$/);
    expect(secret).not.toContain(hashOfApiKey(secret)!);
    expect(hashOfApiKey(secret)).toBe(hashOfApiKey(secret));
    expect(shownPart(secret)).toHaveLength(8);
  });

  it.each(['', 'sam_', 'Bearer', 'sam_short_00000000', `${newApiKeySecret()}x`, newApiKeySecret().replace('sam', 'Sam'), newApiKeySecret().replace(/.{8}$/, '00000000')])(
    'is not mistaken for one in %j',
    (text) => expect(hashOfApiKey(text)).toBeUndefined(),
  );
});

import { isLeftOut } from './left-out.js';

describe('what an export leaves out', () => {
  it.each(['token_hash', 'secret', 'key_hash', 'backup_codes', 'password', 'encrypted_secret', 'salt'])('is a column %s of any table', (column) => {
    expect(isLeftOut('api_key', column)).toBe(true);
  });

  it('is no ordinary column, nor one that only sounds like a secret', () => {
    expect(['title', 'keyword', 'monkey_id', 'encoded_by'].filter((column) => isLeftOut('agreement', column))).toEqual([]);
    expect(isLeftOut('agreement_record_payload', 'salt')).toBe(false);
  });
});

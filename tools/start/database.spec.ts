import { describe, expect, it } from '@jest/globals';
import { withoutCredentials } from './database.ts';

describe('the address of the database for a process', () => {
  it('keeps host, port, database and options, and drops the owner and the password', () => {
    expect(withoutCredentials('postgres://owner:s%40cret@db.example:6432/samenspel?sslmode=require')).toBe(
      'postgres://db.example:6432/samenspel?sslmode=require',
    );
  });
});

import { isPermitted, permissions, type Permission } from '../permission.js';
import { apiKeyErrors, apiKeyScopes, isApiKeyScope } from './api-key.js';

const proposal = { scopes: ['agreement.read'], expiresOn: '2026-09-13', today: '2026-06-15', latest: '2027-06-15' };
const codes = (change: object) => apiKeyErrors({ ...proposal, ...change }).map(({ code }) => code);

describe('API keys', () => {
  it('end within a year, and not before they begin', () => {
    expect(codes({})).toEqual([]);
    expect(codes({ expiresOn: '2026-06-15' })).toEqual([]);
    expect(codes({ expiresOn: '2026-06-14' })).toEqual(['api-key.past']);
    expect(codes({ expiresOn: '2027-06-15' })).toEqual([]);
    expect(codes({ expiresOn: '2027-06-16' })).toEqual(['api-key.too-long']);
  });

  it('are given nothing of people, accounts, pulses, the log or keys', () => {
    const kept = (Object.keys(permissions) as Permission[]).filter((permission) =>
      /^(person|participant|wave|audit-record|access-review|api-key|single-sign-on|sign-in-rule|inbox-item|task|search)\./.test(permission),
    );
    expect(kept.length).toBeGreaterThan(10);
    expect(kept.filter(isApiKeyScope)).toEqual([]);
  });

  it('are given nothing that a member who takes part could not do', () => {
    expect(apiKeyScopes.filter((scope) => !isPermitted(scope, ['member', 'contributor']))).toEqual([]);
  });
});

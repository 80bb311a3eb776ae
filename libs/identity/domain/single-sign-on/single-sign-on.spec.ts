import fc from 'fast-check';
import { admission, domainOf, domainProof, singleSignOnErrors } from './single-sign-on.js';

const settings = { issuer: 'https://login.utrecht.example', clientId: 'samenspel', domains: ['utrecht.example'], claim: null, claimValues: [] };
const claims = { email: 'Ada@Utrecht.example', email_verified: true, name: 'Ada de Boer' };

describe('settings of single sign-on', () => {
  it('are accepted with an issuer and a domain of the organisation', () => {
    expect(singleSignOnErrors(settings)).toEqual([]);
  });

  it.each(['login.utrecht.example', 'ftp://login.example', 'https://login.example/?a=b', 'https://login.example/#x', 'https://user:pass@login.example', 'https://login.example?'])(
    'refuse %s as issuer',
    (issuer) => expect(singleSignOnErrors({ ...settings, issuer })).toEqual([{ pointer: '/issuer', code: 'single-sign-on.issuer' }]),
  );

  it('tell which domain is none, and which is everybody’s', () => {
    expect(singleSignOnErrors({ ...settings, domains: ['utrecht.example', 'utrecht', 'GMAIL.com', 'a b.nl'] })).toEqual([
      { pointer: '/domains/1', code: 'single-sign-on.domain' },
      { pointer: '/domains/2', code: 'single-sign-on.public-domain' },
      { pointer: '/domains/3', code: 'single-sign-on.domain' },
    ]);
  });

  it('ask for values when a claim decides', () => {
    expect(singleSignOnErrors({ ...settings, claim: 'groups' })).toEqual([{ pointer: '/claimValues', code: 'single-sign-on.claim-values' }]);
  });
});

describe('admission', () => {
  it('lets in whom the provider of the domain vouches for', () => {
    expect(admission(claims, settings)).toEqual({ email: 'ada@utrecht.example', name: 'Ada de Boer', strong: false });
    expect(admission({ ...claims, name: undefined, amr: ['pwd', 'mfa'] }, settings)).toEqual({ email: 'ada@utrecht.example', name: 'ada@utrecht.example', strong: true });
  });

  it.each([
    ['no address', { ...claims, email: undefined }, 'single-sign-on.no-email'],
    ['an address that is none', { ...claims, email: 'ada' }, 'single-sign-on.no-email'],
    ['an address that the provider did not verify', { ...claims, email_verified: false }, 'single-sign-on.email-unverified'],
    ['an address of elsewhere', { ...claims, email: 'ada@zwolle.example' }, 'single-sign-on.other-domain'],
    ['a subdomain', { ...claims, email: 'ada@x.utrecht.example' }, 'single-sign-on.other-domain'],
    ['a domain that ends the same', { ...claims, email: 'ada@notutrecht.example' }, 'single-sign-on.other-domain'],
    ['two at signs', { ...claims, email: 'ada@utrecht.example@evil.example' }, 'single-sign-on.no-email'],
  ])('refuses %s', (_, given, refusal) => expect(admission(given, settings)).toBe(refusal));

  it('lets a claim decide, as one value or as a list', () => {
    const decided = { ...settings, claim: 'groups', claimValues: ['samenspel', 'inkoop'] };
    expect(admission({ ...claims, groups: 'inkoop' }, decided)).toMatchObject({ name: 'Ada de Boer' });
    expect(admission({ ...claims, groups: ['ict', 'samenspel'] }, decided)).toMatchObject({ name: 'Ada de Boer' });
    for (const groups of [undefined, [], 'ict', ['SAMENSPEL'], { samenspel: true }]) {
      expect(admission({ ...claims, groups }, decided)).toBe('single-sign-on.claim');
    }
  });

  it('never lets in an address outside the domains, whatever the claims', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('email', 'email_verified', 'name', 'groups', 'amr'), fc.anything()), (given) => {
        const result = admission(given, settings);
        return typeof result === 'string' || domainOf(result.email) === 'utrecht.example';
      }),
    );
  });

  it('names the record that proves a domain', () => {
    expect(domainProof('utrecht.example', 'abc', 'https://login.utrecht.example')).toEqual({
      name: '_samenspel.utrecht.example',
      text: 'samenspel-domain=abc issuer=https://login.utrecht.example',
    });
  });
});

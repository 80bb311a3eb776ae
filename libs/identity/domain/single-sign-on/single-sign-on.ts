import type { FieldError } from '@samenspel/platform/domain';

/** How an organisation lets its people sign in with OpenID Connect. */
export interface SingleSignOnSettings {
  /** Address of the provider, exactly as its tokens name it. */
  readonly issuer: string;
  readonly clientId: string;
  /** Mail domains of the organisation, such as `utrecht.example`. */
  readonly domains: readonly string[];
  /** Who is let in: people whose tokens have one of the values in this claim; everybody of the domains when absent. */
  readonly claim?: string | null;
  readonly claimValues: readonly string[];
}

/** Where anybody gets an address: owning it proves nothing about an employer. */
const publicMailDomains = new Set([
  'gmail.com', 'googlemail.com', 'outlook.com', 'hotmail.com', 'hotmail.nl', 'live.nl', 'live.com', 'msn.com', 'yahoo.com',
  'icloud.com', 'me.com', 'proton.me', 'protonmail.com', 'gmx.net', 'gmx.com', 'ziggo.nl', 'kpnmail.nl', 'planet.nl', 'xs4all.nl',
  'home.nl', 'upcmail.nl', 'chello.nl', 'hetnet.nl', 'tele2.nl', 'zonnet.nl', 'casema.nl', 'quicknet.nl', 'solcon.nl', 'kabelfoon.nl',
]);

const domainName = /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/;

/** A domain as it is stored and compared. */
export const normalisedDomain = (domain: string) => domain.trim().toLowerCase().replace(/^@/, '').replace(/\.$/, '');

/** The domain of a mail address; '' when there is none. */
export const domainOf = (email: string) => normalisedDomain(email.slice(email.lastIndexOf('@') + 1));

/** Checks what the form cannot check field by field. An issuer may have no query, fragment or credentials (OpenID Connect Discovery 1.0, 3). */
export function singleSignOnErrors({ issuer, domains, claim, claimValues }: SingleSignOnSettings): FieldError[] {
  const problemOf = (domain: string) => {
    const name = normalisedDomain(domain);
    if (!domainName.test(name)) return 'single-sign-on.domain';
    return publicMailDomains.has(name) ? 'single-sign-on.public-domain' : undefined;
  };
  return [
    ...(isIssuer(issuer) ? [] : [{ pointer: '/issuer', code: 'single-sign-on.issuer' }]),
    ...domains.flatMap((domain, index) => {
      const code = problemOf(domain);
      return code ? [{ pointer: `/domains/${index}`, code }] : [];
    }),
    ...(claim && claimValues.length === 0 ? [{ pointer: '/claimValues', code: 'single-sign-on.claim-values' }] : []),
  ];
}

function isIssuer(issuer: string): boolean {
  if (!URL.canParse(issuer)) return false;
  const { protocol, search, hash, username, password } = new URL(issuer);
  return ['https:', 'http:'].includes(protocol) && !search && !hash && !username && !password && !/[?#]/.test(issuer);
}

/** What the identity token and the user information of a provider say; anything may be absent or of another type. */
export type Claims = Readonly<Record<string, unknown>>;

export interface Admitted {
  readonly email: string;
  readonly name: string;
  /** Whether the provider says that more than one factor was used (RFC 8176, `mfa`). */
  readonly strong: boolean;
}

export type Refusal = 'single-sign-on.no-email' | 'single-sign-on.email-unverified' | 'single-sign-on.other-domain' | 'single-sign-on.claim';

/**
 * Whether somebody whom the provider vouches for may come in. A provider that does not say whether it verified an address
 * is the employer that hands out the address (some never say it); one that says it did not is believed. The address must lie in a proven domain of the very
 * organisation whose provider spoke, or a provider could name people of elsewhere.
 */
export function admission(claims: Claims, { domains, claim, claimValues }: Pick<SingleSignOnSettings, 'domains' | 'claim' | 'claimValues'>): Admitted | Refusal {
  const email = typeof claims['email'] === 'string' ? claims['email'].trim().toLowerCase() : '';
  if (!/^[^\s@]+@[^\s@]+$/.test(email)) return 'single-sign-on.no-email';
  if (claims['email_verified'] === false || claims['email_verified'] === 'false') return 'single-sign-on.email-unverified';
  if (!domains.includes(domainOf(email))) return 'single-sign-on.other-domain';
  if (claim && !valuesOf(claims[claim]).some((value) => claimValues.includes(value))) return 'single-sign-on.claim';
  const name = typeof claims['name'] === 'string' && claims['name'].trim() !== '' ? claims['name'].trim().slice(0, 200) : email;
  return { email, name, strong: valuesOf(claims['amr']).includes('mfa') };
}

const valuesOf = (value: unknown): string[] => (Array.isArray(value) ? value : [value]).filter((item): item is string => typeof item === 'string');

/**
 * The TXT record that proves a domain: at this name, with this text. It names the provider, so that whoever keeps the
 * domain sees which one is let in.
 */
export function domainProof(domain: string, proof: string, issuer: string): { readonly name: string; readonly text: string } {
  return { name: `_samenspel.${domain}`, text: `samenspel-domain=${proof} issuer=${issuer}` };
}

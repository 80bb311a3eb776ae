import { Injectable, Logger } from '@nestjs/common';
import * as openid from 'openid-client';
import { conflict, OutgoingCalls, Problem } from '@samenspel/platform/server';
import type { Claims } from '../../domain/index.js';

/** One organisation's registration at its provider. */
export interface ProviderRegistration {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

/** What one sign-in remembers between leaving and coming back. */
export interface Transaction {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

const unreachable = () => conflict('single-sign-on.provider-unavailable');
const refused = () => new Problem(401, 'single-sign-on.failed');

/**
 * Speaks OpenID Connect with a provider: the code flow with PKCE, state and nonce. Metadata and keys are fetched anew
 * for each sign-in, so that keys that a provider rotates count at once and none that it withdrew does.
 */
@Injectable()
export class IdentityProvider {
  private readonly logger = new Logger('single-sign-on');

  constructor(private readonly outgoing: OutgoingCalls) {}

  newTransaction(): Transaction {
    return { state: openid.randomState(), nonce: openid.randomNonce(), verifier: openid.randomPKCECodeVerifier() };
  }

  /** Where the browser goes. @throws Problem 409 when the provider cannot be reached or states another issuer */
  async authorizationUrl(registration: ProviderRegistration, redirectUri: string, transaction: Transaction, email: string): Promise<string> {
    const provider = await this.discover(registration);
    const url = openid.buildAuthorizationUrl(provider, {
      redirect_uri: redirectUri,
      scope: 'openid email profile',
      state: transaction.state,
      nonce: transaction.nonce,
      code_challenge: await openid.calculatePKCECodeChallenge(transaction.verifier),
      code_challenge_method: 'S256',
      login_hint: email,
    });
    return url.href;
  }

  /**
   * Trades what the browser brought back for what the provider says of the person.
   * @throws Problem 401 when state, nonce, issuer, audience, signature or time is wrong, 409 when the provider fails
   */
  async claims(registration: ProviderRegistration, redirectUri: string, parameters: string, transaction: Transaction): Promise<Claims & { readonly sub: string }> {
    const provider = await this.discover(registration);
    const back = new URL(redirectUri);
    back.search = parameters;
    try {
      const tokens = await openid.authorizationCodeGrant(provider, back, {
        expectedState: transaction.state,
        expectedNonce: transaction.nonce,
        pkceCodeVerifier: transaction.verifier,
        idTokenExpected: true,
      });
      const identity = tokens.claims()!;
      const asksMore = identity['email'] === undefined && provider.serverMetadata().userinfo_endpoint !== undefined;
      const more = asksMore ? await openid.fetchUserInfo(provider, tokens.access_token, identity.sub) : {};
      return { ...more, ...identity };
    } catch (error) {
      this.logger.warn(`sign-in refused: ${(error as { code?: string }).code ?? (error as Error).name}`);
      throw refused();
    }
  }

  private async discover({ issuer, clientId, clientSecret }: ProviderRegistration): Promise<openid.Configuration> {
    const named = this.outgoing.isNamed(new URL(issuer));
    try {
      return await openid.discovery(new URL(issuer), clientId, clientSecret, undefined, {
        [openid.customFetch]: (url, options) =>
          this.outgoing.call(url, { method: options.method, headers: options.headers, body: options.body?.toString() }),
        execute: [openid.enableNonRepudiationChecks, ...(named ? [openid.allowInsecureRequests] : [])],
      });
    } catch (error) {
      this.logger.warn(`discovery failed: ${(error as { code?: string }).code ?? (error as Error).name}`);
      throw unreachable();
    }
  }
}

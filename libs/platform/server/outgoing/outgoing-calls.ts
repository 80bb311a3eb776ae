import { Inject, Injectable } from '@nestjs/common';
import fetch from 'node-fetch';
import { useAgent } from 'request-filtering-agent';
import type { Configuration } from '../configuration/configuration.js';
import { ConfigurationToken } from '../configuration/configuration.module.js';

const longestCall = 5_000;
const largestAnswer = 1_000_000;

export interface OutgoingRequest {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

/** An address that Samenspel does not call. */
export class OutgoingCallRefused extends Error {}

/**
 * Every call to an address that somebody filled in goes through here: over https, to public addresses only, decided on
 * the address that the name resolves to when the connection is made (so that a name cannot change in between), without
 * following redirects, within five seconds and a megabyte. An operator can name hosts of the own network.
 */
@Injectable()
export class OutgoingCalls {
  private readonly allowed: ReadonlySet<string>;

  constructor(@Inject(ConfigurationToken) configuration: Configuration) {
    this.allowed = new Set(configuration.OUTGOING_ALLOWED_HOSTS);
  }

  /** Whether the operator named this host, with its port where it has one. */
  isNamed(url: URL): boolean {
    return this.allowed.has(url.host);
  }

  /** @throws OutgoingCallRefused for another protocol, a private address, too slow or too large an answer */
  async call(address: string | URL, { method = 'GET', headers, body }: OutgoingRequest = {}): Promise<Response> {
    const url = new URL(address);
    const named = this.isNamed(url);
    if (url.protocol !== 'https:' && !(named && url.protocol === 'http:')) throw new OutgoingCallRefused('only https is called');
    try {
      const answer = await fetch(url, {
        method,
        headers,
        body,
        redirect: 'manual',
        size: largestAnswer,
        signal: AbortSignal.timeout(longestCall),
        agent: useAgent(url.href, { allowPrivateIPAddress: named }),
      });
      const content = await answer.arrayBuffer();
      const hasBody = content.byteLength > 0 && answer.status !== 204;
      return new Response(hasBody ? content : null, { status: answer.status, headers: [...answer.headers] });
    } catch (error) {
      throw new OutgoingCallRefused((error as Error).message);
    }
  }
}

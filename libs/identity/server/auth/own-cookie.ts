import type { Request, Response } from 'express';
import { baseUrl, type Configuration } from '@samenspel/platform/server';

/** A cookie beside those of sessions: out of reach of scripts, and over https of this host alone (RFC 6265bis, `__Host-`). */
export class OwnCookie {
  private readonly name: string;
  private readonly place: { readonly secure: boolean; readonly path: string };

  constructor(
    configuration: Configuration,
    name: string,
    private readonly seconds: number,
  ) {
    const secure = baseUrl(configuration).startsWith('https:');
    this.name = secure ? `__Host-samenspel.${name}` : `samenspel.${name}`;
    this.place = { secure, path: '/' };
  }

  /** The value that the browser sent, as {@link write} was given it; undefined for none, or one that was tampered with. */
  read(request: Request): string | undefined {
    const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim().split('='));
    const value = pairs.find(([name]) => name === this.name)?.[1];
    try {
      return value && decodeURIComponent(value);
    } catch {
      return undefined;
    }
  }

  write(response: Response, value: string): void {
    response.cookie(this.name, value, { ...this.place, httpOnly: true, sameSite: 'lax', maxAge: this.seconds * 1000 });
  }

  clear(response: Response): void {
    response.clearCookie(this.name, this.place);
  }
}

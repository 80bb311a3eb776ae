import { Resolver } from 'node:dns/promises';
import { Injectable } from '@nestjs/common';

/** What the world's name servers say of a domain. */
export abstract class DomainRecords {
  /** The TXT records at that name; none when there is no such name. */
  abstract texts(name: string): Promise<string[]>;
}

@Injectable()
export class DnsRecords extends DomainRecords {
  private readonly resolver = new Resolver({ timeout: 3_000, tries: 2 });

  async texts(name: string): Promise<string[]> {
    try {
      return (await this.resolver.resolveTxt(name)).map((parts) => parts.join(''));
    } catch {
      return [];
    }
  }
}

import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock, newId } from '@samenspel/platform/server';
import type { Statement } from '../../domain/index.js';
import { hashOf, type PulseLink } from '../invitation/pulse-links.js';

/** For whom a signatory answers, as the pages tell it. */
export interface Signing {
  readonly organisation: string;
  readonly signatory: string;
}

/** A personal link in either mode. Those of a joint statement can be given by a colleague too, or handed over. */
export interface AnsweringLink extends Omit<PulseLink, 'state'> {
  readonly state: PulseLink['state'] | 'given' | 'handed-over';
  readonly signing?: Signing;
}

interface SigningRow extends Signing {
  readonly colleagueSigns: boolean;
  readonly given: boolean;
}

export type StatementTakenIn = 'accepted' | 'unknown' | 'given' | 'closed' | 'handed-over';

/** Personal links of those who sign for an organisation. They tell of no other organisation. */
@Injectable()
export class StatementLinks {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** The link with whom it is for; as it is once its wave has closed, when links are tied to nobody any more. */
  async complete(token: string, link: PulseLink): Promise<AnsweringLink> {
    const [row]: SigningRow[] = await this.dataSource.query(
      `select organisation_name as organisation, signatory_name as signatory, colleague_signs as "colleagueSigns", given
         from look_up_statement_link($1)`,
      [hashOf(token)],
    );
    if (!row) return link;
    const { organisation, signatory, colleagueSigns, given } = row;
    const openState = colleagueSigns ? 'handed-over' : given ? 'given' : 'open';
    return { ...link, state: link.state === 'open' ? openState : link.state, signing: { organisation, signatory } };
  }

  /** Stores a whole statement or nothing; no event, audit record or version tells of it. */
  async takeIn(token: string, statement: Statement): Promise<StatementTakenIn> {
    const [row]: { result: StatementTakenIn }[] = await this.dataSource.query('select take_in_statement($1, $2, $3, $4) as result', [
      hashOf(token),
      newId(),
      JSON.stringify(statement),
      this.clock.now(),
    ]);
    return row!.result;
  }
}

import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Language } from '@samenspel/platform/domain';
import { Clock, UnitOfWork } from '@samenspel/platform/server';
import { type AnswerSheet, findInstrument, type Instrument, type RatedOrganisation, type WaveMode } from '../../domain/index.js';

/** What the pages behind a link need, and nothing more. */
export interface PulseLink {
  readonly state: 'open' | 'used' | 'closed';
  readonly partnershipName: string;
  readonly organiserName: string;
  readonly organiserOrganisation: string;
  readonly instrumentCode: string;
  readonly instrumentVersion: number;
  readonly mode: WaveMode;
  readonly minimumGroupSize: number;
  readonly closesOn: string;
  /** Of the person who was invited; null once the link is no longer tied to a person. */
  readonly language: Language | null;
}

/** How a sheet was received, with what the last page says where it was accepted. A wave that asks something else is closed to it. */
export interface TakenIn {
  readonly result: 'accepted' | 'unknown' | 'used' | 'closed';
  readonly partnershipName: string | null;
  readonly closesOn: string | null;
  readonly language: Language | null;
}

/** 32 bytes in base64url. */
const tokenPattern = /^[A-Za-z0-9_-]{43}$/;

/** Personal links. A token exists in one mail; the database holds its SHA-256 behind functions that give no row away. */
@Injectable()
export class PulseLinks {
  constructor(
    private readonly dataSource: DataSource,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** A fresh token for an invitation, in the unit of work; undefined when its wave takes no more answers. */
  async mint(invitationId: string): Promise<string | undefined> {
    const token = randomBytes(32).toString('base64url');
    const [row]: { stored: boolean }[] = await this.unitOfWork.manager.query('select store_pulse_token($1, $2) as stored', [
      invitationId,
      hashOf(token),
    ]);
    return row!.stored ? token : undefined;
  }

  async lookUp(token: string): Promise<PulseLink | undefined> {
    if (!tokenPattern.test(token)) return undefined;
    const [link]: PulseLink[] = await this.dataSource.query(
      `select state, partnership_name as "partnershipName", organiser_name as "organiserName",
              organiser_organisation as "organiserOrganisation", instrument_code as "instrumentCode",
              instrument_version as "instrumentVersion", mode, minimum_group_size as "minimumGroupSize",
              closes_on::text as "closesOn", language
         from look_up_pulse_link($1, $2)`,
      [hashOf(token), this.clock.now()],
    );
    return link;
  }

  /** The organisations that the holder of the link is asked about; none for a questionnaire about the partnership as a whole. */
  async targets(token: string, { instrumentCode, instrumentVersion }: Pick<PulseLink, 'instrumentCode' | 'instrumentVersion'>): Promise<RatedOrganisation[]> {
    if (findInstrument(instrumentCode, instrumentVersion)?.kind !== 'coordination') return [];
    return this.dataSource.query('select id, name from rated_organisations($1)', [hashOf(token)]);
  }

  /** Stores a whole sheet, checked against its questionnaire, or nothing; and leaves no other trace. */
  async takeIn(token: string, { code, version }: Pick<Instrument, 'code' | 'version'>, sheet: AnswerSheet): Promise<TakenIn> {
    const [taken]: TakenIn[] = await this.dataSource.query(
      `select result, partnership_name as "partnershipName", closes_on::text as "closesOn", language
         from take_in_answers($1, $2, $3, $4, $5)`,
      [hashOf(token), code, version, JSON.stringify(sheet), this.clock.now()],
    );
    return taken!;
  }
}

/** What the database knows of a token. */
export function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { LocalDate } from '@samenspel/platform/domain';
import type { ParticipantRole } from '@samenspel/identity/domain';
import { ParticipationReader } from '@samenspel/identity/server';

/** Tells the guard which part a person has in a partnership. */
@Injectable()
export class DatabaseParticipationReader extends ParticipationReader {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  async roleOf(programmeId: string, partnershipId: string, personId: string, today: LocalDate): Promise<ParticipantRole | null | undefined> {
    const [row]: { role: ParticipantRole | null }[] = await this.dataSource.query('select role from participation_of($1, $2, $3, $4)', [
      programmeId,
      partnershipId,
      personId,
      today,
    ]);
    return row?.role;
  }

  async takesPart(programmeId: string, partnershipId: string, organisationId: string): Promise<boolean> {
    const [row]: { takesPart: boolean }[] = await this.dataSource.query('select takes_part($1, $2, $3) as "takesPart"', [
      programmeId,
      partnershipId,
      organisationId,
    ]);
    return row?.takesPart === true;
  }
}

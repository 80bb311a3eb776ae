import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { AuditTrail, Clock, conflict, found, JobQueue, newId, notFound, type Scope, UnitOfWork } from '@samenspel/platform/server';
import type { Membership } from '../permission/membership.reader.js';
import type { ProgrammeExportDto, ProgrammeExportList } from './programme-export.dto.js';
import { programmeExportJob } from './programme-export.job.js';
import { ProgrammeExportRepository } from './programme-export.repository.js';

const shown = 20;

@Injectable()
export class ProgrammeExportService {
  constructor(
    private readonly repository: ProgrammeExportRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly queue: JobQueue,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async list(): Promise<ProgrammeExportList> {
    return { items: await this.repository.list(shown) };
  }

  /** @throws Problem 409 when one is under way */
  async request(member: Membership): Promise<ProgrammeExportDto> {
    const id = newId();
    if (!(await this.repository.insert(id, member.personId, this.clock.now()))) throw conflict('programme-export.under-way');
    await this.audit.record({ action: 'programme-export.requested', subjectId: id });
    await this.queue.addInTransaction(programmeExportJob, id, { programmeId: member.programmeId, exportId: id });
    return found(await this.repository.find(id));
  }

  /** The zip file, read piece by piece as it is sent. */
  async download(id: string): Promise<Readable> {
    const { status, expiresAt } = found(await this.repository.find(id));
    if (status !== 'ready' || new Date(expiresAt!) <= this.clock.now()) throw notFound();
    await this.audit.record({ action: 'programme-export.downloaded', subjectId: id });
    return Readable.from(this.pieces(id, this.unitOfWork.scope), { objectMode: false });
  }

  /** Sent after the request's own transaction has ended: each piece is read in one of its own. */
  private async *pieces(id: string, scope: Scope): AsyncGenerator<Buffer> {
    for (let position = 0; ; position += 1) {
      const piece = await this.unitOfWork.run(scope, () => this.repository.part(id, position));
      if (!piece) return;
      yield piece;
    }
  }
}

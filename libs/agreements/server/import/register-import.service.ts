import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { csvOf, type Language, type Page, toPage } from '@samenspel/platform/domain';
import { AuditTrail, Clock, conflict, found, invalidInput, JobQueue, newId, type PageQuery, ProblemTextRegistry, rejectWhenInvalid, sortKeyOf, staleVersion } from '@samenspel/platform/server';
import type { Membership } from '@samenspel/identity/server';
import { canBeBegun, canBeCancelled, cellText, type CellProblem, headersSignature, proposedLayout, proposedMapping, registerReadingErrors, type RegisterReading } from '../../domain/index.js';
import { readRegister } from './read-register.js';
import type { ImportedAgreement, RegisterCheck, RegisterImportDto, RegisterImportList, RegisterProblem, RegisterReadingChoice } from './register-import.dto.js';
import { RegisterImportPlanner } from './register-import.planner.js';
import { RegisterImportRepository, type RegisterImportRow } from './register-import.repository.js';
import { uploadedFile } from './register-upload.js';

export const registerImportJob = 'register-import';

const shownImports = 20;
const shownProblems = 100;
const shownUnknown = 500;
const sampledRows = 20;
const longestSample = 200;

const csvHeadings: Readonly<Record<Language, readonly string[]>> = {
  nl: ['rij', 'kolom', 'waarde', 'wat er aan de hand is'],
  en: ['row', 'column', 'value', 'what is the matter'],
};

const sha256 = (content: Buffer | string) => createHash('sha256').update(content).digest('hex');

/** Takes a register in, shows what would come of it, and lets the worker take it over. */
@Injectable()
export class RegisterImportService {
  constructor(
    private readonly repository: RegisterImportRepository,
    private readonly planner: RegisterImportPlanner,
    private readonly texts: ProblemTextRegistry,
    private readonly queue: JobQueue,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async list(member: Membership): Promise<RegisterImportList> {
    const rows = await this.repository.list(member.personId, shownImports);
    return { items: rows.map(summaryOf) };
  }

  /** @throws Problem 400 at `/file` for what is no register */
  async upload(body: Readable, fileName: string, member: Membership, language: Language): Promise<RegisterImportDto> {
    const content = await uploadedFile(body);
    const read = await readRegister(content, fileName);
    if ('code' in read) throw invalidInput([{ pointer: '/file', code: read.code }]);
    const { headers } = read.table;
    const remembered = await this.repository.mappingFor(sha256(headersSignature(headers)));
    const mapping = remembered?.length === headers.length ? remembered : proposedMapping(headers);
    const reading: RegisterReading = { mapping, layout: proposedLayout(mapping), partnershipId: null, organisations: [], letPartiesJoin: false };
    const id = newId();
    await this.repository.insert(id, { importedBy: member.personId, fileName, fingerprint: sha256(content), reading, importedAt: this.clock.now() }, read.table);
    await this.audit.record({ action: 'register-import.uploaded', subjectId: id, details: { rows: read.table.rows.length } });
    return this.read(id, language);
  }

  async read(id: string, language: Language): Promise<RegisterImportDto> {
    const row = found(await this.repository.find(id));
    const { failure, headers, reading, version, fingerprint } = row;
    const rows = await this.repository.rows(id, sampledRows);
    const sameFileAt = await this.repository.sameFileAt(fingerprint, id);
    const sample = (column: number) => rows.map(({ cells }) => cellText(cells[column])).find(Boolean) ?? '';
    return {
      ...summaryOf(row),
      asOf: this.clock.now().toISOString(),
      failure: failure && this.texts.text(failure, language),
      sameFileAt: sameFileAt?.toISOString() ?? null,
      columns: headers.map((header, column) => ({ header, field: reading.mapping[column] ?? null, sample: sample(column).slice(0, longestSample) })),
      layout: reading.layout,
      partnershipId: reading.partnershipId,
      organisations: [...reading.organisations],
      letPartiesJoin: reading.letPartiesJoin,
      version,
    };
  }

  /** @throws Problem 412 with the present state when another window was first; 409 when it has begun */
  async changeReading(id: string, version: number, choice: RegisterReadingChoice, language: Language): Promise<RegisterImportDto> {
    const before = await this.open(id);
    const { columns, layout, partnershipId = null, organisations, letPartiesJoin } = choice;
    const reading: RegisterReading = { mapping: columns.map(({ field }) => field ?? null), layout, partnershipId, organisations, letPartiesJoin };
    const partnerships = await this.repository.partnerships();
    const known = new Set((await this.repository.organisations()).map((organisation) => organisation.id));
    rejectWhenInvalid([
      ...registerReadingErrors(reading, before.headers.length),
      ...(partnershipId && !partnerships.some((partnership) => partnership.id === partnershipId) ? [{ pointer: '/partnershipId', code: 'unknown-reference' }] : []),
      ...organisations.flatMap(({ organisationId }, index) =>
        organisationId && !known.has(organisationId) ? [{ pointer: `/organisations/${index}/organisationId`, code: 'unknown-reference' }] : [],
      ),
    ]);
    if (!(await this.repository.changeReading(id, version, reading))) throw staleVersion(await this.read(id, language));
    await this.repository.rememberMapping(sha256(headersSignature(before.headers)), reading.mapping, this.clock.now());
    return this.read(id, language);
  }

  /** What would come of it now; nothing is changed. */
  async check(id: string, language: Language): Promise<RegisterCheck> {
    const row = found(await this.repository.find(id));
    const { agreements, skipped, problems, unknownOrganisations } = await this.planner.plan(row);
    return {
      agreementCount: agreements.length,
      milestoneCount: agreements.reduce((sum, { milestones }) => sum + milestones.length, 0),
      skippedCount: skipped.length,
      problemCount: problems.length,
      problems: problems.slice(0, shownProblems).map((problem) => this.told(problem, row, language)),
      unknownOrganisations: unknownOrganisations.slice(0, shownUnknown),
    };
  }

  /** Everything that is wrong, as CSV. */
  async problems(id: string, language: Language): Promise<string> {
    const row = found(await this.repository.find(id));
    const { problems } = await this.planner.plan(row);
    const told = problems.map((problem) => this.told(problem, row, language));
    return csvOf(csvHeadings[language], told.map(({ row: number, column, value, detail }) => [number, column, value, detail]));
  }

  /** @throws Problem 409 when mistakes are left, or when it has begun already */
  async start(id: string, member: Membership, language: Language): Promise<RegisterImportDto> {
    const row = await this.open(id);
    rejectWhenInvalid(registerReadingErrors(row.reading, row.headers.length));
    const { problems, agreements, skipped } = await this.planner.plan(row);
    if (problems.length > 0) throw conflict('register-import.has-problems');
    if (!(await this.repository.move(id, ['prepared', 'failed'], 'waiting'))) throw conflict('register-import.under-way');
    await this.repository.tellProgress(id, 0, agreements.length, skipped.length);
    await this.audit.record({ action: 'register-import.started', subjectId: id });
    const { version } = found(await this.repository.find(id));
    await this.queue.addInTransaction(registerImportJob, `${id}-${version}`, { programmeId: member.programmeId, registerImportId: id });
    return this.read(id, language);
  }

  /** @throws Problem 409 when the worker has begun, or it has ended */
  async cancel(id: string, language: Language): Promise<RegisterImportDto> {
    const { status } = found(await this.repository.find(id));
    if (!canBeCancelled(status)) throw conflict(status === 'running' ? 'register-import.under-way' : 'register-import.ended');
    if (!(await this.repository.move(id, ['prepared', 'failed', 'waiting'], 'cancelled', { finishedAt: this.clock.now() }))) throw conflict('register-import.under-way');
    await this.audit.record({ action: 'register-import.cancelled', subjectId: id });
    return this.read(id, language);
  }

  async imported(id: string, query: PageQuery): Promise<Page<ImportedAgreement>> {
    found(await this.repository.find(id));
    const [after = '0'] = sortKeyOf(query, 1) ?? [];
    if (!/^\d{1,6}$/.test(after)) throw invalidInput([{ pointer: '/cursor', code: 'cursor' }]);
    return toPage(await this.repository.imported(id, Number(after), query.limit + 1), query.limit, ({ row }) => [String(row)]);
  }

  private async open(id: string): Promise<RegisterImportRow> {
    const row = found(await this.repository.find(id));
    if (!canBeBegun(row.status)) throw conflict(canBeCancelled(row.status) || row.status === 'running' ? 'register-import.under-way' : 'register-import.ended');
    return row;
  }

  private told({ row, field, column, value, code, values }: CellProblem, { headers }: RegisterImportRow, language: Language): RegisterProblem {
    return { row, field, column: column === null ? null : (headers[column] ?? null), value, code, detail: this.texts.text(code, language, values) };
  }
}

function summaryOf({ id, fileName, status, importedAt, finishedAt, rowCount, agreementCount, handledCount, skippedCount }: RegisterImportRow) {
  return { id, fileName, status, importedAt: importedAt.toISOString(), finishedAt: finishedAt?.toISOString() ?? null, rowCount, agreementCount, handledCount, skippedCount };
}

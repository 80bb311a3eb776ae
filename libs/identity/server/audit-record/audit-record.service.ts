import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { addDays, csvOf, type Language, momentAt, type Page, toPage } from '@samenspel/platform/domain';
import { AuditTrail, invalidInput, sortKeyOf } from '@samenspel/platform/server';
import { actionsWithWord, auditText, momentInZone } from '../../domain/index.js';
import type { Membership } from '../permission/membership.reader.js';
import type { AuditRecordDto, AuditRecordExportQuery, AuditRecordQuery } from './audit-record.dto.js';
import { type AuditRecordChoice, AuditRecordRepository } from './audit-record.repository.js';

/** As many lines as a spreadsheet opens without trouble, and the API keeps in memory without harm. */
export const exportedRowsAtMost = 50_000;

const mostWords = 8;

const headings: Readonly<Record<Language, readonly string[]>> = {
  nl: ['moment', 'tijdzone', 'moment in de tijdzone', 'wie', 'wat', 'samenwerking', 'code', 'id van het gegeven', 'id van de persoon'],
  en: ['moment', 'time zone', 'moment in the time zone', 'who', 'what', 'partnership', 'code', 'id of the record', 'id of the person'],
};

/** Tells what happened, and keeps that it was taken out. */
@Injectable()
export class AuditRecordService {
  constructor(
    private readonly repository: AuditRecordRepository,
    private readonly audit: AuditTrail,
  ) {}

  async list(query: AuditRecordQuery, member: Membership, language: Language): Promise<Page<AuditRecordDto>> {
    const rows = await this.repository.list({ ...choiceOf(query, member.timeZone, language), after: keyOf(query) }, query.limit + 1);
    return toPage(rows, query.limit, (row) => [row.recordedAt, row.id]);
  }

  /** What is chosen as CSV, the latest {@link exportedRowsAtMost} of it; the trail remembers that it left. */
  async export(query: AuditRecordExportQuery, member: Membership, language: Language): Promise<string> {
    const rows = await this.repository.list(choiceOf(query, member.timeZone, language), exportedRowsAtMost);
    const { personId, partnershipId, stem, from, until } = query;
    await this.audit.record({
      action: 'audit-record.exported',
      subjectId: member.programmeId,
      details: {
        rows: rows.length,
        personId: personId ?? null,
        partnershipId: partnershipId ?? null,
        stem: stem ?? null,
        from: from ?? null,
        until: until ?? null,
        searched: Boolean(query.q),
      },
    });
    return csvOf(
      headings[language],
      rows.map((row) => [
        row.recordedAt,
        member.timeZone,
        momentInZone(row.recordedAt, member.timeZone, language),
        row.personName ?? 'Samenspel',
        auditText(row, language),
        row.partnershipName,
        row.action,
        row.subjectId,
        row.personId,
      ]),
    );
  }
}

function choiceOf(query: AuditRecordExportQuery, timeZone: string, language: Language): AuditRecordChoice {
  const { personId, partnershipId, stem, from, until, q } = query;
  const words = (q ?? '').split(/\s+/).filter(Boolean).slice(0, mostWords);
  return {
    personId,
    partnershipId,
    stem,
    ...(from && { from: momentAt(from, '00:00', timeZone) }),
    ...(until && { before: momentAt(addDays(until, 1), '00:00', timeZone) }),
    words: words.map((word) => ({ word, actions: actionsWithWord(word, language) })),
  };
}

function keyOf(query: AuditRecordQuery): readonly [string, string] | undefined {
  const key = sortKeyOf(query, 2);
  if (!key) return undefined;
  const [recordedAt = '', id = ''] = key;
  const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{6}Z$/.test(recordedAt) && !Number.isNaN(Date.parse(recordedAt));
  if (!instant || !isUUID(id)) throw invalidInput([{ pointer: '/cursor', code: 'cursor' }]);
  return [recordedAt, id];
}

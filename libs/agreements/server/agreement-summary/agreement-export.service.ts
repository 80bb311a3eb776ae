import { Injectable, StreamableFile } from '@nestjs/common';
import type { Language } from '@samenspel/platform/domain';
import { AuditTrail, csvSheet, xlsxSheet } from '@samenspel/platform/server';
import type { Membership } from '@samenspel/identity/server';
import { exportedAgreementsAtMost } from '../../domain/index.js';
import type { AgreementExportQuery } from './agreement-summary.dto.js';
import { AgreementSummaryService } from './agreement-summary.service.js';
import { agreementTable } from './agreement-table.js';

const types = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

const names: Readonly<Record<Language, string>> = { nl: 'overeenkomsten', en: 'agreements' };
const write = { csv: csvSheet, xlsx: xlsxSheet } as const;

/** Gives agreements to take along, in the choice and order in which they are seen, and keeps that they left. */
@Injectable()
export class AgreementExportService {
  constructor(
    private readonly summaries: AgreementSummaryService,
    private readonly audit: AuditTrail,
  ) {}

  async file(partnershipId: string | null, query: AgreementExportQuery, member: Membership, language: Language): Promise<StreamableFile> {
    const agreements = await this.summaries.first(partnershipId, query, exportedAgreementsAtMost + 1, member);
    const { format } = query;
    await this.audit.record({
      action: 'agreement.exported',
      subjectId: partnershipId ?? member.programmeId,
      ...(partnershipId && { partnershipId }),
      details: { rows: Math.min(agreements.length, exportedAgreementsAtMost), format },
    });
    const { heading, rows } = agreementTable(agreements, language);
    const content = await write[format](heading, rows, names[language]);
    return new StreamableFile(content, { type: types[format], disposition: `attachment; filename="${names[language]}.${format}"` });
  }
}

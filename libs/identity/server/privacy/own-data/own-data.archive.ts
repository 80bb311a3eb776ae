import { strToU8, zipSync } from 'fflate';
import { csvOf } from '@samenspel/platform/domain';
import type { OwnData } from './own-data.dto.js';

/** The data as a zip: everything as JSON, which software can take in, and each kind as CSV, which a spreadsheet opens. */
export function ownDataArchive(data: OwnData, { programmeName, madeAt }: { programmeName: string; madeAt: string }): Uint8Array {
  const { name, email, language, organisationName, sections } = data;
  const whole = { programme: programmeName, madeAt, person: { name, email, language, organisation: organisationName }, sections };
  const tables = sections.map(({ kind, records }) => {
    const heading = [...new Set(records.flatMap((record) => Object.keys(record)))];
    return [`${kind}.csv`, strToU8(csvOf(heading, records.map((record) => heading.map((key) => record[key]))))] as const;
  });
  return zipSync(Object.fromEntries([['gegevens.json', strToU8(JSON.stringify(whole, null, 2))], ...tables]));
}

import writeXlsxFile from 'write-excel-file/node';
import type { Language } from '@samenspel/platform/domain';

interface TemplateTexts {
  readonly register: string;
  readonly example: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const texts: Readonly<Record<Language, TemplateTexts>> = {
  nl: {
    register: 'Register',
    example: 'Voorbeeld',
    headers: ['Zaaknummer', 'Titel', 'Getekend op', 'Ingangsdatum', 'Einddatum', 'Partijen', 'Samenwerking', 'Doel', 'Mijlpaal', 'Datum mijlpaal', 'Verantwoordelijke', 'Bedrag'],
    rows: [
      ['Z-2026-001', 'Groen in de wijk', '15-1-2026', '1-2-2026', '31-1-2028', 'Gemeente Voorbeeld; Hoveniers B.V.', 'Groen in de wijk', 'Tien mensen aan het werk', 'Eerste vijf banen', '1-6-2026', 'Hoveniers B.V.', '12.500,00'],
      ['Z-2026-001', 'Groen in de wijk', '', '', '', '', '', 'Tien mensen aan het werk', 'Begeleiding geregeld', '1-4-2026', 'Gemeente Voorbeeld', ''],
    ],
  },
  en: {
    register: 'Register',
    example: 'Example',
    headers: ['Case number', 'Title', 'Signed on', 'Start date', 'End date', 'Parties', 'Partnership', 'Goal', 'Milestone', 'Milestone date', 'Responsible', 'Amount'],
    rows: [
      ['Z-2026-001', 'Green neighbourhood', '15-1-2026', '1-2-2026', '31-1-2028', 'Municipality of Example; Gardeners B.V.', 'Green neighbourhood', 'Ten people at work', 'First five jobs', '1-6-2026', 'Gardeners B.V.', '12.500,00'],
      ['Z-2026-001', 'Green neighbourhood', '', '', '', '', '', 'Ten people at work', 'Guidance arranged', '1-4-2026', 'Municipality of Example', ''],
    ],
  },
};

const text = (value: string, bold = false) => ({ value, type: String, ...(bold && { fontWeight: 'bold' as const }) });

/** A spreadsheet with the headings that are recognised by themselves, and an example on a sheet that is not read. */
export function registerTemplate(language: Language): Promise<Buffer> {
  const { register, example, headers, rows } = texts[language];
  const heading = headers.map((header) => text(header, true));
  const columns = headers.map((header) => ({ width: Math.max(16, header.length + 4) }));
  return writeXlsxFile([
    { sheet: register, data: [heading], columns },
    { sheet: example, data: [heading, ...rows.map((row) => row.map((value) => text(value)))], columns },
  ]).toBuffer();
}

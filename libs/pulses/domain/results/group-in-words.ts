import type { Level } from '@samenspel/partnerships/domain';
import type { Sector } from '@samenspel/identity/domain';
import type { Language, Text } from '@samenspel/platform/domain';
import { readGroup } from '../group.js';

const everyone: Text = { nl: 'Hele samenwerking', en: 'Whole partnership' };

const sectorTexts: Readonly<Record<Sector, Text>> = {
  public: { nl: 'Publieke partners', en: 'Public partners' },
  private: { nl: 'Private partners', en: 'Private partners' },
  civic: { nl: 'Maatschappelijke partners', en: 'Civic partners' },
};

const levelTexts: Readonly<Record<Level, Text>> = {
  strategic: { nl: 'Wie beslist (strategisch)', en: 'Who decides (strategic)' },
  tactical: { nl: 'Wie regelt (tactisch)', en: 'Who arranges (tactical)' },
  operational: { nl: 'Wie uitvoert (operationeel)', en: 'Who carries out (operational)' },
};

/** A group as readers know it. An organisation has a name of its own; other groups are called after what they share. */
export function groupInWords({ group, organisationName }: { readonly group: string; readonly organisationName?: string | null }, language: Language): string {
  const read = readGroup(group);
  if (read.kind === 'organisation') return organisationName ?? '';
  if (read.kind === 'partnership') return everyone[language];
  return (read.kind === 'sector' ? sectorTexts[read.sector] : levelTexts[read.level])[language];
}

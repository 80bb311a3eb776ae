/** What whoever opens the zip file reads first. */
export function archiveReadme(programmeName: string, exportedAt: Date): string {
  return `${programmeName}
Samenspel, ${exportedAt.toISOString()}

NL
manifest.json      welke tabellen er zijn, met hun kolommen en aantallen, en wat er niet bij zit
tables/*.json      per tabel alle rijen van het programma; momenten in UTC, datums als JJJJ-MM-DD
agreement-records  van elke overeenkomst het dossier; controleer het met: npm run verify-record -- BESTAND
documents          de documenten bij overeenkomsten, per id; tables/agreement_document.json zegt welke welk is

EN
manifest.json      which tables there are, with their columns and numbers, and what is not included
tables/*.json      all rows of the programme by table; moments in UTC, dates as YYYY-MM-DD
agreement-records  the record of each agreement; check it with: npm run verify-record -- FILE
documents          the documents of agreements, by id; tables/agreement_document.json tells which is which

Er staan persoonsgegevens in dit bestand. Bewaar het veilig. / This file holds personal data. Keep it safe.
`;
}

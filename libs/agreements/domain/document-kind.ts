/** What a document of an agreement is: codes of the OCDS codelist documentType that fit an agreement in force. */
export const documentKinds = [
  'contractSigned',
  'contractAnnexe',
  'contractArrangements',
  'contractSchedule',
  'physicalProgressReport',
  'financialProgressReport',
  'completionCertificate',
  'finalAudit',
  'other',
] as const;
export type DocumentKind = (typeof documentKinds)[number];

import { type AgreementContent, canonicalContent } from '../../domain/index.js';
import { sha256 } from '../record/sha-256.js';

/** Content as JSON can say it exactly: without the classes of the request, and without half a pair of code units. */
export function exactContent(content: AgreementContent): AgreementContent {
  return JSON.parse(JSON.stringify(content), (_, value: unknown) => (typeof value === 'string' ? value.toWellFormed() : value));
}

/** The canonical text of content, and the hash that parties confirm. */
export function textOf(content: AgreementContent): { canonical: string; hash: string } {
  const canonical = canonicalContent(content);
  return { canonical, hash: sha256(canonical) };
}

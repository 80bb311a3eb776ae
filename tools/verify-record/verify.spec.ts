import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { createHash, randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { nextLink } from '@samenspel/agreements/domain';

const program = path.join(import.meta.dirname, 'main.ts');
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** A record of one link, as it would be downloaded. */
function record() {
  const agreementId = randomUUID();
  const payload = { part: 'facts', salt: 'a'.repeat(64), content: { title: 'Samen' } };
  const link = nextLink(undefined, { recordedAt: '2026-06-15T10:00:00.000Z', kind: 'agreement.registered', actor: randomUUID(), subjects: { agreementId } }, [payload], sha256);
  return { format: 'samenspel-agreement-record', version: 1, agreementId, headHash: link.hash, links: [link], payloads: [{ sequence: 1, ...payload }] };
}

describe('npm run verify-record', () => {
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'samenspel-record-'));
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  const file = (content: string | Buffer) => {
    const name = path.join(folder, `${randomUUID()}.json`);
    writeFileSync(name, content);
    return name;
  };

  const verify = (...parameters: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...parameters], { encoding: 'utf8' });
    return { status, stdout, stderr };
  };

  it('says how many links hold, what was erased, and the head hash', () => {
    const kept = record();
    const erased = { ...kept, payloads: [{ sequence: 1, part: 'facts', erased: true }] };
    const { status, stdout } = verify(file(JSON.stringify(erased)), '--head', kept.headHash);
    expect(status).toBe(0);
    expect(stdout).toContain('1 link,');
    expect(stdout).toContain('Erased in link 1: facts');
    expect(stdout).toContain(`Head hash: ${kept.headHash}`);
    expect(stdout).toContain('that of link 1 of 1');
  });

  it('ends with 1 and names the first broken link', () => {
    const changed = record();
    changed.payloads[0]!.content.title = 'Alleen';
    expect(verify(file(JSON.stringify(changed)))).toMatchObject({ status: 1, stdout: '', stderr: expect.stringContaining('Broken at link 1 (payload)') });
  });

  it('ends with 1 when the hash that was kept is of another record', () => {
    expect(verify(file(JSON.stringify(record())), '--head', record().headHash)).toMatchObject({ status: 1, stderr: expect.stringContaining('(anchor)') });
  });

  it.each<[string, string | Buffer, string]>([
    ['no JSON', 'PK\u0003\u0004', 'not JSON'],
    ['another file', '{"format":"else"}', 'this is no samenspel-agreement-record'],
    ['a nesting without end', '['.repeat(1_000_000), 'nested deeper'],
    ['a key twice', '{"format":1,"format":2}', 'stands twice'],
    ['a key to the prototype', '{"__proto__":{"format":1}}', '__proto__'],
    ['no UTF-8', Buffer.from([0xff, 0xfe, 0x00]), 'not text in UTF-8'],
    ['nothing at all', '', 'not JSON'],
    ['a payload under the name of a method', JSON.stringify({ ...record(), payloads: [{ sequence: 1, part: 'constructor', erased: true }] }), 'Broken at link 1 (payload)'],
  ])('says what is wrong with %s, without falling over', (_, content, reason) => {
    const { status, stderr } = verify(file(content));
    expect(status).toBe(1);
    expect(stderr).toContain(reason);
    expect(stderr).not.toContain('    at ');
  });

  it('reads no file that is larger than any record', () => {
    const huge = file('');
    truncateSync(huge, 65 * 1024 * 1024);
    expect(verify(huge)).toMatchObject({ status: 1, stderr: expect.stringContaining('larger than 64 MB') });
  });

  it('says how to be called, and that a file is not there', () => {
    expect(verify()).toMatchObject({ status: 1, stderr: expect.stringContaining('npm run verify-record -- FILE') });
    expect(verify('--nothing')).toMatchObject({ status: 1, stderr: expect.stringContaining('npm run verify-record -- FILE') });
    expect(verify(path.join(folder, 'none.json'))).toMatchObject({ status: 1, stderr: expect.stringContaining('no such file') });
    expect(verify(file('{}'), '--head', 'abc')).toMatchObject({ status: 1, stderr: expect.stringContaining('64 hexadecimal') });
  });
});

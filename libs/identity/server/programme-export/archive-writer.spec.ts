import { randomBytes } from 'node:crypto';
import { unzipSync } from 'fflate';
import { ArchiveWriter } from './archive-writer.js';

describe('an archive', () => {
  it('is put away in pieces that together are a zip file with all that was written', async () => {
    const pieces: Uint8Array[] = [];
    const archive = new ArchiveWriter(new Date('2026-06-15T10:00:00Z'), async (piece) => void pieces.push(piece));
    const parts = Array.from({ length: 40 }, () => randomBytes(100_000).toString('base64'));
    await archive.file('README.txt', 'Dit is één bestand');
    archive.begin('tables/large.json');
    for (const part of parts) await archive.write(part);
    await archive.file('empty.json', '');
    await archive.end();

    expect(pieces.length).toBeGreaterThan(2);
    const whole = Buffer.concat(pieces);
    expect(archive.size).toBe(whole.length);
    const files = unzipSync(whole);
    expect(Object.keys(files)).toEqual(['README.txt', 'tables/large.json', 'empty.json']);
    expect(Buffer.from(files['README.txt']!).toString()).toBe('Dit is één bestand');
    expect(Buffer.from(files['tables/large.json']!).toString()).toBe(parts.join(''));
  });
});

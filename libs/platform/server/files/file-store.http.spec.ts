import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { TestBucket } from '@samenspel/testing';
import type { Configuration } from '../configuration/configuration.js';
import { FileStore, type StoredFile } from './file-store.js';

const programmeId = '0197a0c0-0000-7000-8000-000000000001';
const key = (fileId: string) => ({ programmeId, fileId });
const megabyte = 1024 * 1024;

describe.each(['a folder', 'a bucket of an S3 service'])('the store of files in %s', (place) => {
  let folder: string;
  let bucket: TestBucket;
  let store: FileStore;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'files-'));
    bucket = await TestBucket.start();
    store = new FileStore({ DATA_DIR: folder, ...(place !== 'a folder' && bucket.configuration) } as Configuration);
  });

  afterEach(async () => {
    await bucket.stop();
    await rm(folder, { recursive: true });
  });

  const put = async (fileId: string, content: string, programme = programmeId) => {
    const path = join(folder, 'coming-in');
    await writeFile(path, content);
    await store.put({ programmeId: programme, fileId }, path, Buffer.byteLength(content));
  };
  const contentOf = async (stream: Readable) => Buffer.concat(await stream.toArray()).toString();
  const filesOf = async () => {
    const files: StoredFile[] = [];
    for await (const file of store.filesOf(programmeId)) files.push(file);
    return files;
  };
  const ids = async () => (await filesOf()).map(({ fileId }) => fileId).sort();

  it('gives back byte for byte what it took', async () => {
    await put('a', 'één twee');
    expect(await store.has(key('a'))).toBe(true);
    expect(await contentOf(await store.read(key('a')))).toBe('één twee');
    expect(bucket.requests.length > 0).toBe(place !== 'a folder');
  });

  it('says of a file that is not there that it is gone', async () => {
    expect(await store.has(key('a'))).toBe(false);
    await expect(store.read(key('a'))).rejects.toMatchObject({ status: 410, code: 'file.gone' });
  });

  it('forgets a file, and forgets it again without complaint', async () => {
    await put('a', 'x');
    await store.remove(key('a'));
    await store.remove(key('a'));
    expect(await store.has(key('a'))).toBe(false);
  });

  it('goes through the files of one programme, page after page, with when they came', async () => {
    bucket.pageSize = 2;
    const other = '0197a0c0-0000-7000-8000-000000000002';
    expect(await ids()).toEqual([]);
    for (const id of ['a', 'b', 'c', 'd', 'e']) await put(id, id);
    await put('z', 'z', other);
    expect(await ids()).toEqual(['a', 'b', 'c', 'd', 'e']);
    const [first] = await filesOf();
    expect(first!.storedAt.getTime()).toBeGreaterThan(0);
    await store.removeAllOf(programmeId);
    expect(await ids()).toEqual([]);
    expect(await store.has({ programmeId: other, fileId: 'z' })).toBe(true);
  });
});

describe('the store of files in a bucket', () => {
  let folder: string;
  let bucket: TestBucket;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'files-'));
    bucket = await TestBucket.start();
  });

  afterEach(async () => {
    await bucket.stop();
    await rm(folder, { recursive: true });
  });

  const storeOf = (changes: Partial<Configuration> = {}) => new FileStore({ DATA_DIR: folder, ...bucket.configuration, ...changes } as Configuration);

  it('is refused with another secret, and keeps nothing then', async () => {
    const path = join(folder, 'coming-in');
    await writeFile(path, 'x');
    await expect(storeOf({ FILES_S3_SECRET: 'guessed' }).put(key('a'), path, 1)).rejects.toThrow();
    expect(bucket.objects.size).toBe(0);
  });

  it('sends a file piece by piece: as long as the service does not read, it stays on the disk', async () => {
    const size = 96 * megabyte;
    const path = join(folder, 'large');
    await writeFile(path, '');
    await truncate(path, size);
    let goOn!: () => void;
    bucket.beforeReading = new Promise((resolve) => (goOn = resolve));
    const before = process.memoryUsage().arrayBuffers;
    const sent = storeOf().put(key('large'), path, size);
    await wait(1_000);
    const held = process.memoryUsage().arrayBuffers - before;
    goOn();
    await sent;
    expect(held).toBeLessThan(size / 4);
    expect(bucket.objects.get(`${programmeId}/large`)?.content.length).toBe(size);
  });
});

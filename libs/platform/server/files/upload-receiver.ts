import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type ExecutionContext, HttpException, Inject, Injectable } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import type { Request } from 'express';
import { EMPTY } from 'rxjs';
import { largestFile } from '../../domain/index.js';
import type { Configuration } from '../configuration/configuration.js';
import { ConfigurationToken } from '../configuration/configuration.module.js';
import { newId } from '../identifier.js';
import { invalidInput, Problem } from '../http/problem.js';

/** A file as it came in, on the disk of this machine and judged by nobody yet. */
export interface ReceivedFile {
  readonly path: string;
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
}

interface MulterFile {
  readonly originalname: string;
  readonly stream: Readable;
}
type Stored = Omit<ReceivedFile, 'name'>;
type Done = (error: Error | null, stored?: Stored) => void;

const fileAt = (code: string, values?: Record<string, number>) => [{ pointer: '/file', code, values }];

/** Receives the file of a form piece by piece, and keeps none of it that is too large, broken off or empty-handed. */
@Injectable()
export class UploadReceiver {
  private readonly folder: string;
  private readonly interceptor: InstanceType<ReturnType<typeof FileInterceptor>>;

  constructor(@Inject(ConfigurationToken) { DATA_DIR }: Configuration) {
    this.folder = resolve(join(DATA_DIR, 'uploads'));
    const storage = {
      _handleFile: (_: Request, file: MulterFile, done: Done) => void this.write(file.stream).then((stored) => done(null, stored), done),
      _removeFile: (_: Request, { path }: Stored, done: (error: Error | null) => void) => void rm(path, { force: true }).then(() => done(null), done),
    };
    const Interceptor = FileInterceptor('file', {
      storage,
      preservePath: true,
      defParamCharset: 'utf8',
      limits: { fileSize: largestFile, files: 1, fields: 10, fieldSize: 250_000, parts: 11 },
    });
    this.interceptor = new Interceptor();
  }

  /** @throws Problem 400 without a whole file, 413 when it is too large */
  async receive(context: ExecutionContext): Promise<ReceivedFile> {
    const request = context.switchToHttp().getRequest<Request & { file?: Stored & MulterFile }>();
    try {
      await this.interceptor.intercept(context, { handle: () => EMPTY });
    } catch (error) {
      throw problemOf(error);
    }
    const { file } = request;
    if (!file) throw invalidInput(fileAt('required'));
    return { path: file.path, name: file.originalname, size: file.size, sha256: file.sha256 };
  }

  async discard({ path }: ReceivedFile): Promise<void> {
    await rm(path, { force: true });
  }

  /** Throws away what a process that was stopped left behind. */
  async discardBefore(moment: Date): Promise<void> {
    const names = await readdir(this.folder).catch(() => []);
    for (const name of names) {
      const path = join(this.folder, name);
      const found = await stat(path).catch(() => undefined);
      if (found && found.mtime < moment) await rm(path, { force: true });
    }
  }

  private async write(stream: Readable): Promise<Stored> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const path = join(this.folder, newId());
    const hash = createHash('sha256');
    let size = 0;
    const measure = new Transform({
      transform(chunk: Buffer, _, done) {
        hash.update(chunk);
        size += chunk.length;
        done(null, chunk);
      },
    });
    try {
      await pipeline(stream, measure, createWriteStream(path, { mode: 0o600, flags: 'wx' }));
    } catch (error) {
      await rm(path, { force: true });
      throw error;
    }
    return { path, size, sha256: hash.digest('hex') };
  }
}

function problemOf(error: unknown): unknown {
  if (error instanceof HttpException && error.getStatus() === 413) {
    return new Problem(413, 'invalid-input', { errors: fileAt('file.too-large', { max: largestFile / 1024 / 1024 }) });
  }
  const isFault = error instanceof Error && 'code' in error && typeof error.code === 'string' && /^E[A-Z]+$/.test(error.code) && error.code !== 'ECONNRESET';
  return isFault ? error : invalidInput(fileAt('file.incomplete'));
}

import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

interface StoredObject {
  readonly content: Buffer;
  readonly storedAt: Date;
}

const credentials = { key: 'test-key', secret: 'test-secret', region: 'eu-test-1' };
const digest = (value: string) => createHash('sha256').update(value).digest('hex');
const keyed = (key: string | Buffer, value: string) => createHmac('sha256', key).update(value).digest();
const escaped = (value: string) => encodeURIComponent(value).replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
const element = (name: string, content: string | number | boolean) => `<${name}>${content}</${name}>`;

/**
 * One bucket of an S3 service on this machine: the part of Amazon's REST API that a store of files uses, refusing what is
 * not signed with its secret (AWS Signature Version 4).
 */
export class TestBucket {
  readonly name = 'files';
  readonly objects = new Map<string, StoredObject>();
  /** Method and path of each request that was let through. */
  readonly requests: string[] = [];
  /** How many keys one page of a list holds. */
  pageSize = 1_000;
  /** Waited for before the rest of a body is read: as long as it is not settled, the sender has to wait. */
  beforeReading: Promise<void> = Promise.resolve();

  private constructor(
    private readonly server: Server,
    readonly endpoint: string,
  ) {}

  static async start(): Promise<TestBucket> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const bucket = new TestBucket(server, `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    server.on('request', (request, response) => void bucket.answer(request, response));
    return bucket;
  }

  get configuration() {
    const { key, secret, region } = credentials;
    return { FILES_S3_BUCKET: this.name, FILES_S3_ENDPOINT: this.endpoint, FILES_S3_REGION: region, FILES_S3_KEY: key, FILES_S3_SECRET: secret };
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url!, this.endpoint);
    await this.beforeReading;
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece as Buffer);
    if (!isSigned(request, pathname, searchParams)) return refuse(response, 403, 'SignatureDoesNotMatch');
    this.requests.push(`${request.method} ${pathname}`);
    const [, bucket, ...key] = pathname.split('/').map(decodeURIComponent);
    if (bucket !== this.name) return refuse(response, 404, 'NoSuchBucket');
    this.handle(request.method!, key.join('/'), searchParams, Buffer.concat(pieces), response);
  }

  private handle(method: string, key: string, query: URLSearchParams, body: Buffer, response: ServerResponse): void {
    if (method === 'GET' && query.has('list-type')) return this.list(query, response);
    if (method === 'POST' && query.has('delete')) return this.removeAll(body.toString(), response);
    if (method === 'PUT') {
      this.objects.set(key, { content: body, storedAt: new Date() });
      return void response.writeHead(200).end();
    }
    if (method === 'DELETE') {
      this.objects.delete(key);
      return void response.writeHead(204).end();
    }
    const object = this.objects.get(key);
    if (!object) return refuse(response, 404, 'NoSuchKey');
    response.writeHead(200, {
      'Content-Length': object.content.length,
      'Content-Type': 'application/octet-stream',
      'Last-Modified': object.storedAt.toUTCString(),
      ETag: '"x"',
    });
    response.end(method === 'HEAD' ? undefined : object.content);
  }

  private list(query: URLSearchParams, response: ServerResponse): void {
    const prefix = query.get('prefix') ?? '';
    const after = query.get('continuation-token') ?? '';
    const keys = [...this.objects.keys()].filter((key) => key.startsWith(prefix) && key > after).sort();
    const page = keys.slice(0, this.pageSize);
    const contents = page.map((key) => {
      const { content, storedAt } = this.objects.get(key)!;
      return element('Contents', element('Key', key) + element('Size', content.length) + element('LastModified', storedAt.toISOString()));
    });
    const truncated = keys.length > page.length;
    const next = truncated ? element('NextContinuationToken', page.at(-1)!) : '';
    const result = element('KeyCount', page.length) + element('IsTruncated', truncated) + next + contents.join('');
    response.writeHead(200, { 'Content-Type': 'application/xml' }).end(element('ListBucketResult', result));
  }

  private removeAll(body: string, response: ServerResponse): void {
    for (const [, key] of body.matchAll(/<Key>(.*?)<\/Key>/g)) this.objects.delete(key!);
    response.writeHead(200, { 'Content-Type': 'application/xml' }).end('<DeleteResult/>');
  }
}

function refuse(response: ServerResponse, status: number, code: string): void {
  response.writeHead(status, { 'Content-Type': 'application/xml' }).end(element('Error', element('Code', code)));
}

/** Whether the request carries the signature that its own headers and the secret of the bucket give. */
function isSigned({ method, headers }: IncomingMessage, pathname: string, query: URLSearchParams): boolean {
  const told = /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d+)\/([^/]+)\/s3\/aws4_request, SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/.exec(
    headers.authorization ?? '',
  );
  if (!told) return false;
  const [, key, day, region, signedHeaders, signature] = told as unknown as [string, string, string, string, string, string];
  const canonical = [
    method,
    pathname,
    [...query].map(([name, value]) => `${escaped(name)}=${escaped(value)}`).sort().join('&'),
    ...signedHeaders.split(';').map((name) => `${name}:${String(headers[name]).trim().replace(/ +/g, ' ')}`),
    '',
    signedHeaders,
    headers['x-amz-content-sha256'],
  ].join('\n');
  const scope = `${day}/${region}/s3/aws4_request`;
  const signed = ['AWS4-HMAC-SHA256', headers['x-amz-date'], scope, digest(canonical)].join('\n');
  const signingKey = [day, region, 's3', 'aws4_request'].reduce<string | Buffer>((secret, value) => keyed(secret, value), `AWS4${credentials.secret}`);
  return key === credentials.key && region === credentials.region && keyed(signingKey, signed).toString('hex') === signature;
}

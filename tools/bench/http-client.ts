import { Agent, request } from 'node:http';

export interface Sent {
  readonly method?: 'GET' | 'POST' | 'PUT';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: object;
}

const agent = new Agent({ keepAlive: true });

/** Sends one request on a connection that stays open. @returns how long it took, in milliseconds. @throws Error unless it succeeded */
export function timed(address: string, { method = 'GET', headers = {}, body }: Sent = {}): Promise<number> {
  const began = performance.now();
  const content = body && JSON.stringify(body);
  return new Promise((resolve, reject) => {
    const sent = request(address, { method, agent, headers: { ...headers, ...(content && { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(content)) }) } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const took = performance.now() - began;
        if (response.statusCode! < 300) resolve(took);
        else reject(new Error(`${method} ${address}: ${response.statusCode} ${Buffer.concat(chunks).toString().slice(0, 500)}`));
      });
    });
    sent.on('error', reject);
    sent.end(content);
  });
}

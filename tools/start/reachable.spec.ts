import { createServer, type Server } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { freePort } from '../processes/free-port.ts';
import { checkPort } from './reachable.ts';

let occupant: Server | undefined;
afterEach(() => void occupant?.close());

async function occupiedPort(): Promise<number> {
  const port = await freePort();
  await new Promise<void>((resolve) => (occupant = createServer().listen(port, resolve)));
  return port;
}

describe('the port of the web server', () => {
  it('is accepted when it is free', async () => {
    await expect(checkPort(await freePort(), 0)).resolves.toBeUndefined();
  });

  it('is refused with a line that names PORT when it is taken', async () => {
    const port = await occupiedPort();
    await expect(checkPort(port, 0)).rejects.toThrow(`PORT: ${port} is already in use`);
  });

  it('is waited for when a server of an earlier run is about to leave it', async () => {
    const port = await occupiedPort();
    setTimeout(() => occupant?.close(), 150);
    await expect(checkPort(port, 5_000)).resolves.toBeUndefined();
  });
});

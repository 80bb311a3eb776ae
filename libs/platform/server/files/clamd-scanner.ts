import { createReadStream } from 'node:fs';
import { createConnection, type Socket } from 'node:net';
import { pipeline } from 'node:stream/promises';
import { FileScanner, FileScannerUnreachable, type ScanOutcome } from './file-scanner.js';

const longestSilence = 30_000;
const longestAnswer = 4_096;

/** Asks a ClamAV daemon, with its command INSTREAM: pieces with their length in four bytes before them, an empty one last (clamd(8)). */
export class ClamdScanner extends FileScanner {
  private readonly host: string;
  private readonly port: number;

  /** @param address tcp://host:port */
  constructor(address: string) {
    super();
    const { hostname, port } = new URL(address);
    this.host = hostname.replace(/^\[|\]$/g, '');
    this.port = Number(port);
  }

  async scan(path: string): Promise<ScanOutcome> {
    const answer = await this.ask(path).catch((error: unknown) => {
      throw new FileScannerUnreachable('the scanner gave no answer', { cause: error });
    });
    if (/: OK$/.test(answer)) return 'clean';
    if (/ FOUND$/.test(answer)) return 'malware';
    throw new FileScannerUnreachable('the scanner could not look at the file');
  }

  private async ask(path: string): Promise<string> {
    const socket = createConnection({ host: this.host, port: this.port });
    socket.setTimeout(longestSilence, () => socket.destroy(new Error('silence')));
    try {
      const [answer] = await Promise.all([answerOf(socket), pipeline(() => inPieces(path), socket, { end: false })]);
      return answer;
    } finally {
      socket.destroy();
    }
  }
}

async function* inPieces(path: string): AsyncGenerator<Buffer> {
  yield Buffer.from('zINSTREAM\0');
  for await (const piece of createReadStream(path) as AsyncIterable<Buffer>) yield Buffer.concat([lengthOf(piece.length), piece]);
  yield lengthOf(0);
}

function lengthOf(size: number): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(size);
  return length;
}

/** What comes back up to the zero byte that ends it. */
function answerOf(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    socket.on('data', (data) => {
      answer += data.toString('latin1');
      if (answer.includes('\0')) resolve(answer.slice(0, answer.indexOf('\0')));
      else if (answer.length > longestAnswer) socket.destroy(new Error('no end to the answer'));
    });
    socket.once('error', reject);
    socket.once('close', () => reject(new Error('closed without an answer')));
  });
}

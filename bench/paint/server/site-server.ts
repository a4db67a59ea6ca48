import { constants } from 'node:crypto';
import { createSecureServer, type Http2ServerRequest, type Http2ServerResponse } from 'node:http2';
import { createServer, type Server } from 'node:net';
import type { Line } from '../line/line.ts';
import { Link } from '../line/link.ts';
import { ShapedSocket } from '../line/shaped-socket.ts';
import type { Certificate } from './certificate.ts';
import type { Answer, CompressedFolder } from './compressed-folder.ts';

/** A server of a built site on loopback, as a host serves it: HTTP/2, TLS 1.3, brotli. */
export interface SiteServer {
  /** `https://127.0.0.1:40123`, without a slash at the end. */
  readonly origin: string;
  /** Serves these files from now on. */
  serve(files: CompressedFolder): void;
  /** Uses this line for connections from now on. Before the first call, bytes are not delayed. */
  connect(line: Line): Link;
  close(): Promise<void>;
}

/**
 * The size of TLS records, as set in `deploy/nginx.conf`. A browser can use a record only when it is complete. With the
 * usual default of 16 kB, nothing of a page would show before all of it has arrived.
 */
const recordBytes = 4096;

/**
 * As in `deploy/nginx.conf`: the server stores sessions, and sends only their ids before the page, not whole sessions.
 */
const withoutTickets = constants.SSL_OP_NO_TICKET;

/** Starts a server without files, on a free port. */
export async function startSiteServer({ key, cert }: Certificate): Promise<SiteServer> {
  let files: CompressedFolder = new Map();
  let link: Link | undefined;
  const pages = createSecureServer(
    { key, cert, allowHTTP1: true, secureOptions: withoutTickets },
    (request, response) => answer(request, response, files),
  );
  pages.on('secureConnection', (socket) => socket.setMaxSendFragment(recordBytes));
  // A browser that leaves a page may close its connections at any time.
  pages.on('sessionError', () => {});
  pages.on('tlsClientError', () => {});
  const sockets = new Set<{ destroy(): void }>();
  const listener = createServer((socket) => {
    socket.on('error', () => {});
    const connection = link === undefined ? socket : new ShapedSocket(socket, link);
    connection.on('error', () => {});
    sockets.add(connection);
    connection.on('close', () => sockets.delete(connection));
    pages.emit('connection', connection);
  });
  const port = await listen(listener);
  return {
    origin: `https://127.0.0.1:${port}`,
    serve: (next) => {
      files = next;
    },
    connect: (line) => {
      const next = new Link(line);
      link = next;
      return next;
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((closed) => listener.close(closed));
    },
  };
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((listening, failed) => {
    server.once('error', failed);
    server.listen({ port: 0, host: '127.0.0.1' }, listening);
  });
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('the server has no port');
  return address.port;
}

function answer(
  request: Http2ServerRequest,
  response: Http2ServerResponse,
  files: CompressedFolder,
): void {
  const found = findAnswer(request.url, files);
  if (found === undefined) {
    response.writeHead(404, { 'content-type': 'text/plain' });
    response.end('not found');
    return;
  }
  const { status, body, headers } = found;
  response.writeHead(status, { ...headers, 'content-length': body.length });
  response.end(request.method === 'HEAD' ? '' : body);
}

/**
 * Finds the file of a URL: `/about/index.html` for `/about/` and `/about`. Any other URL gets the nearest `404.html`;
 * undefined if there is none.
 */
export function findAnswer(
  url: string,
  files: CompressedFolder,
): (Answer & { readonly status: number }) | undefined {
  const { pathname } = new URL(url, 'https://127.0.0.1');
  const path = decodeURI(pathname);
  const names = path.endsWith('/') ? [`${path}index.html`] : [path, `${path}/index.html`];
  for (const name of [...names, `${path}.html`]) {
    const file = files.get(name);
    if (file !== undefined) return { status: 200, ...file };
  }
  for (let end = path.lastIndexOf('/'); end !== -1; end = path.lastIndexOf('/', end - 1)) {
    const file = files.get(`${path.slice(0, end)}/404.html`);
    if (file !== undefined) return { status: 404, ...file };
    if (end === 0) break;
  }
  return undefined;
}

import { readFile } from 'node:fs/promises';
import { type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http';
import path from 'node:path';
import send from 'send';
import type { ReloadChannel } from './reload-channel.ts';
import { findSiteFile } from './site-file.ts';
import { readSiteRequest, type SiteRequest } from './site-request.ts';

/** A folder as it is served. */
export interface ServedSite {
  /** Absolute path. */
  readonly folder: string;
  /** Path under which it stands: `/` or `/news/`. */
  readonly basePath: string;
  /** Hosts that are answered (`acceptedHosts`). */
  readonly hosts: ReadonlySet<string>;
  /** Undefined if pages do not reload by themselves. */
  readonly channel: ReloadChannel | undefined;
}

/** The type of a file is not guessed, and no other site can take one into its pages. */
const commonHeaders = {
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
};

/** Answers a request, whatever it says and whatever the disk does; never rejects. */
export async function answerRequest(
  request: IncomingMessage,
  response: ServerResponse,
  site: ServedSite,
): Promise<void> {
  response.on('error', () => response.destroy());
  for (const [name, value] of Object.entries(commonHeaders)) response.setHeader(name, value);
  try {
    const asked = readSiteRequest(request, site.hosts);
    if ('status' in asked) {
      // What else it may send is not read.
      response.setHeader('connection', 'close');
      if (asked.status === 405) response.setHeader('allow', 'GET, HEAD');
      say(response, asked.status, asked.reason);
    } else if (!site.channel?.answer(request, response, asked.segments)) {
      await answerWithFile(request, response, asked, site);
    }
  } catch (error) {
    say(response, 500, error instanceof Error ? error.message : String(error));
  }
}

async function answerWithFile(
  request: IncomingMessage,
  response: ServerResponse,
  { segments, query }: SiteRequest,
  site: ServedSite,
): Promise<void> {
  const below = pathBelow(segments, site.basePath);
  if (below === 'above') {
    redirect(response, 302, site.basePath);
    return;
  }
  const found = below && (await findSiteFile(site.folder, below));
  if (found === undefined) {
    await sendNotFound(response, site);
  } else if (found.kind === 'folder') {
    redirect(response, 301, `/${segments.map(encodeURIComponent).join('/')}/${query}`);
  } else if (site.channel !== undefined && found.file.endsWith('.html')) {
    await sendPage(response, 200, found.file, site.channel);
  } else {
    sendFile(request, response, found);
  }
}

/** The part of an address below the base path; undefined if it stands beside that. */
function pathBelow(
  segments: readonly string[],
  basePath: string,
): readonly string[] | 'above' | undefined {
  const base = basePath.split('/').slice(1, -1).map(decodeURIComponent);
  if (base.length > 0 && ['', base.join('/')].includes(segments.join('/'))) return 'above';
  return base.every((name, at) => segments[at] === name) ? segments.slice(base.length) : undefined;
}

async function sendNotFound(response: ServerResponse, site: ServedSite): Promise<void> {
  const found = await findSiteFile(site.folder, ['404.html']);
  if (found?.kind === 'file') await sendPage(response, 404, found.file, site.channel);
  else say(response, 404, 'there is no such page, and no 404.html in the site');
}

async function sendPage(
  response: ServerResponse,
  status: number,
  file: string,
  channel: ReloadChannel | undefined,
): Promise<void> {
  const html = await readFile(file, 'utf8');
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
  });
  response.end(channel === undefined ? html : channel.pageWithScript(html));
}

/** Sends a file, or the part of it that is asked for, or that it has not changed. */
function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  { root, file }: { readonly root: string; readonly file: string },
): void {
  const address = path.relative(root, file).split(path.sep).map(encodeURIComponent).join('/');
  response.setHeader('cache-control', 'no-cache');
  send(request, address, { root, dotfiles: 'allow', index: false, cacheControl: false })
    .on('error', (error: HttpError) => sayHttpError(response, error))
    .pipe(response);
}

/** As `send` raises it: https://github.com/jshttp/http-errors */
interface HttpError extends Error {
  readonly statusCode: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What had been said of the file does not hold of the answer. */
function sayHttpError(response: ServerResponse, { statusCode, headers }: HttpError): void {
  if (!response.headersSent) {
    for (const name of ['content-length', 'content-range', 'etag', 'last-modified']) {
      response.removeHeader(name);
    }
    for (const [name, value] of Object.entries(headers ?? {})) response.setHeader(name, value);
  }
  say(response, statusCode, STATUS_CODES[statusCode] ?? 'this file cannot be sent');
}

function redirect(response: ServerResponse, status: 301 | 302, to: string): void {
  response.setHeader('location', to);
  say(response, status, `this page is at ${to}`);
}

/** Answers with a line of text; an answer that has begun can only be cut off. */
function say(response: ServerResponse, status: number, line: string): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' });
  response.end(`${line}\n`);
}

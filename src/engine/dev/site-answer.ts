import { readFile } from 'node:fs/promises';
import { type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http';
import path from 'node:path';
import send from 'send';
import { deskFolder } from '../../model/address/desk-folder.ts';
import type { ReloadChannel } from './reload-channel.ts';
import { findSiteFile } from './site-file.ts';
import { readSiteRequest, type SiteRequest } from './site-request.ts';

/** A folder to serve, and how. */
export interface ServedSite {
  /** Absolute path. */
  readonly folder: string;
  /** Path of the base URL: `/` or `/news/`. A build may change it. */
  basePath: string;
  /** The accepted hosts: see `acceptedHosts`. */
  readonly hosts: ReadonlySet<string>;
  /** Undefined without live reload. */
  readonly channel: ReloadChannel | undefined;
  /** Renders the desk; undefined if the server has none. Resolves to undefined before the first good build. */
  readonly desk: (() => Promise<string | undefined>) | undefined;
  /**
   * Resolves when a file of the site can be sent, whether there is one or not.
   * @param path in the site: `about/index.html`
   */
  readonly whenCurrent: (path: string) => Promise<void>;
}

/** Browsers do not guess the type of a file, and other sites cannot embed it. */
const commonHeaders = {
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
};

/** Answers a request. Never rejects: errors of the disk are answered with status 500. */
export async function answerRequest(
  request: IncomingMessage,
  response: ServerResponse,
  site: ServedSite,
): Promise<void> {
  response.on('error', () => response.destroy());
  for (const [name, value] of Object.entries(commonHeaders)) response.setHeader(name, value);
  try {
    const wanted = readSiteRequest(request, site.hosts);
    if ('status' in wanted) {
      // The body of a refused request is not read.
      response.setHeader('connection', 'close');
      if (wanted.status === 405) response.setHeader('allow', 'GET, HEAD');
      sendLine(response, wanted.status, wanted.reason);
    } else if (`${wanted.segments[0]}/` === deskFolder && site.desk !== undefined) {
      await answerWithDesk(response, wanted, site, site.desk);
    } else if (!site.channel?.answer(request, response, wanted.segments)) {
      await answerWithFile(request, response, wanted, site);
    }
  } catch (error) {
    sendLine(response, 500, error instanceof Error ? error.message : String(error));
  }
}

/** The desk is at `/_desk/`, above any base path, because it is not part of the site. */
async function answerWithDesk(
  response: ServerResponse,
  { segments }: SiteRequest,
  site: ServedSite,
  render: NonNullable<ServedSite['desk']>,
): Promise<void> {
  if (segments.length === 1) redirect(response, 301, `/${deskFolder}`);
  else if (segments.join('/') !== deskFolder) await sendNotFound(response, site);
  else {
    const html = await render();
    if (html === undefined) await sendNotFound(response, site);
    else sendHtml(response, 200, site.channel?.pageWithScript(html) ?? html);
  }
}

async function answerWithFile(
  request: IncomingMessage,
  response: ServerResponse,
  { segments, query }: SiteRequest,
  site: ServedSite,
): Promise<void> {
  const inSite = pathInSite(segments, site.basePath);
  if (inSite === 'above') {
    redirect(response, 302, site.basePath);
    return;
  }
  const names = inSite?.at(-1) === '' ? [...inSite.slice(0, -1), 'index.html'] : inSite;
  if (names !== undefined) await site.whenCurrent(names.join('/'));
  const found = names && (await findSiteFile(site.folder, names));
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

/** The path without the base path; undefined if it is outside of the base path, `above` for the base without a slash. */
function pathInSite(
  segments: readonly string[],
  basePath: string,
): readonly string[] | 'above' | undefined {
  const base = basePath.split('/').slice(1, -1).map(decodeURIComponent);
  if (base.length > 0 && ['', base.join('/')].includes(segments.join('/'))) return 'above';
  return base.every((name, at) => segments[at] === name) ? segments.slice(base.length) : undefined;
}

const notFoundPage = '404.html';

async function sendNotFound(response: ServerResponse, site: ServedSite): Promise<void> {
  await site.whenCurrent(notFoundPage);
  const found = await findSiteFile(site.folder, [notFoundPage]);
  const firstStart = found?.kind === 'file' ? undefined : site.channel?.firstStartPage;
  if (found?.kind === 'file') await sendPage(response, 404, found.file, site.channel);
  else if (firstStart !== undefined) sendHtml(response, 503, firstStart);
  else sendLine(response, 404, 'page not found, and the site has no 404.html');
}

async function sendPage(
  response: ServerResponse,
  status: number,
  file: string,
  channel: ReloadChannel | undefined,
): Promise<void> {
  const html = await readFile(file, 'utf8');
  sendHtml(response, status, channel === undefined ? html : channel.pageWithScript(html));
}

function sendHtml(response: ServerResponse, status: number, html: string): void {
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
  });
  response.end(html);
}

/** Sends a file, a range of it, or 304 Not Modified. */
function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  { root, file }: { readonly root: string; readonly file: string },
): void {
  const urlPath = path.relative(root, file).split(path.sep).map(encodeURIComponent).join('/');
  response.setHeader('cache-control', 'no-cache');
  send(request, urlPath, { root, dotfiles: 'allow', index: false, cacheControl: false })
    .on('error', (error: HttpError) => sendHttpError(response, error))
    .pipe(response);
}

/** An error of `send` (https://github.com/jshttp/http-errors). */
interface HttpError extends Error {
  readonly statusCode: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Answers with an error. Removes headers that describe the file. */
function sendHttpError(response: ServerResponse, { statusCode, headers }: HttpError): void {
  if (!response.headersSent) {
    for (const name of ['content-length', 'content-range', 'etag', 'last-modified']) {
      response.removeHeader(name);
    }
    for (const [name, value] of Object.entries(headers ?? {})) response.setHeader(name, value);
  }
  sendLine(response, statusCode, STATUS_CODES[statusCode] ?? 'this file cannot be sent');
}

function redirect(response: ServerResponse, status: 301 | 302, to: string): void {
  response.setHeader('location', to);
  sendLine(response, status, `this page is at ${to}`);
}

/** Answers with a line of text. If the response has already started, it closes the connection. */
function sendLine(response: ServerResponse, status: number, line: string): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' });
  response.end(`${line}\n`);
}

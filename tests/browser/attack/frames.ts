import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContext, Page } from 'playwright-core';

/** The number of documents that are opened at once, each in a frame. */
const atOnce = 24;

/** What happened in documents that a browser opened. */
export interface Opened {
  /** Scripts that ran, requests that left, and nested frames. */
  readonly acts: readonly string[];
  /** Elements and attributes, such as `a` and `a href`, each with the first document that has it. */
  readonly markup: ReadonlyMap<string, string>;
}

/** Every function that a payload may call reports the call. */
export const alarms = `for (const name of ['pwned', 'alert', 'confirm', 'prompt', 'write'])
  globalThis[name] = () => console.log('a payload ran');`;

/**
 * Opens documents, many at a time in frames of one page.
 * @param documents HTML, XML or SVG by path
 * @param bypassCSP ignores the policy of the documents
 */
export async function openAll(
  browser: Browser,
  documents: ReadonlyMap<string, string>,
  bypassCSP: boolean,
): Promise<Opened> {
  const server = await serveDocuments(documents);
  const context = await browser.newContext({ bypassCSP });
  try {
    await context.addInitScript({ content: alarms });
    const { port } = server.address() as AddressInfo;
    return await openIn(context, documents, `http://127.0.0.1:${port}`);
  } finally {
    await context.close();
    server.close();
  }
}

async function openIn(
  context: BrowserContext,
  documents: ReadonlyMap<string, string>,
  origin: string,
): Promise<Opened> {
  const page = await context.newPage();
  const acts: string[] = [];
  const markup = new Map<string, string>();
  let shown: readonly string[] = [];
  listen(page, origin, (act) => acts.push(`${act} in one of ${shown.join(' ')}`));
  const paths = [...documents.keys()];
  for (let start = 0; start < paths.length; start += atOnce) {
    shown = paths.slice(start, start + atOnce);
    await page.goto(`${origin}/frames?${shown.map(encodeURIComponent).join('&')}`);
    const found: readonly (readonly string[])[] = await page.evaluate(markupOfFrames);
    collect(found, shown, markup);
    // The page and each document are one frame each. A payload may add more.
    const more = page.frames().length - 1 - shown.length;
    if (more !== 0) acts.push(`${more} frames too many in one of ${shown.join(' ')}`);
  }
  return { acts, markup };
}

function collect(
  found: readonly (readonly string[])[],
  paths: readonly string[],
  markup: Map<string, string>,
): void {
  for (const [index, names] of found.entries()) {
    for (const name of names) if (!markup.has(name)) markup.set(name, paths[index] ?? '');
  }
}

/** Reports scripts that run, and everything that leaves a page. */
export function listen(page: Page, origin: string, report: (act: string) => void): void {
  page.on('console', (message) => {
    if (message.text() === 'a payload ran') report('a script ran');
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`)) report(`a request left for ${url}`);
  });
  page.on('dialog', (dialog) => {
    report('a dialog opened');
    void dialog.dismiss();
  });
  page.on('popup', () => report('a window opened'));
  page.on('download', () => report('a download began'));
}

/** Serves documents on loopback, and a page with frames for the documents in its query. */
async function serveDocuments(documents: ReadonlyMap<string, string>): Promise<Server> {
  const server = createServer(({ url = '' }, response) => {
    const { pathname, search } = new URL(url, 'http://127.0.0.1');
    const path = decodeURIComponent(pathname);
    const body = path === '/frames' ? framesOf(search) : documents.get(path);
    // Fonts, icons, pictures and the script of the search get an empty answer, because they are not under attack.
    response.writeHead(body === undefined ? 204 : 200, {
      'Content-Type': path === '/frames' ? 'text/html' : typeOf(path),
      'Cache-Control': 'max-age=600',
    });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

/**
 * Makes frames that are not drawn. Scripts and handlers still run, and requests still leave. The exceptions are
 * handlers that wait for the focus or an animation: these need an attribute or a style, which `markup` reports.
 * `payloads.test.ts` opens drawn pages.
 */
function framesOf(search: string): string {
  const paths = search.slice(1).split('&').map(decodeURIComponent);
  return `<!doctype html>${paths.map((path) => `<iframe style="display:none" src="${path}"></iframe>`).join('')}`;
}

function typeOf(path: string): string {
  if (path.endsWith('.svg')) return 'image/svg+xml';
  return path.endsWith('/') || path.endsWith('.html') ? 'text/html' : 'application/xml';
}

/** Lists the markup of each document. It is a string because it runs in the page. */
const markupOfFrames = `[...document.querySelectorAll('iframe')].map(({ contentDocument }) => {
  const names = new Set();
  for (const element of contentDocument.querySelectorAll('*')) {
    names.add(element.localName);
    for (const { name, value } of element.attributes) {
      names.add(element.localName + ' ' + name);
      if (/^(?:href|src|action|data|xlink:href)$/i.test(name)) {
        const { protocol } = new URL(value, contentDocument.baseURI);
        if (!/^(?:https?|mailto|tel):$/.test(protocol)) names.add(name + ' ' + protocol);
      }
    }
    element.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
  }
  return [...names];
})`;

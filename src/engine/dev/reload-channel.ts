import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { isCrossOrigin } from './site-request.ts';

/** These cannot be files of a site, since names that start with a dot are not served. */
const scriptPath = '.dateline/reload.js';
const eventsPath = '.dateline/reload';

/**
 * Runs in each page. It keeps a connection only while the page is visible, since a browser opens at most six to one
 * server. When the page is visible again, the version shows whether the site has been built since.
 */
const script = `const { version } = document.currentScript.dataset;
let events;
const listen = () => {
  events?.close();
  if (document.hidden) return;
  events = new EventSource('/${eventsPath}');
  events.onmessage = ({ data }) => { if (data !== version) location.reload(); };
};
addEventListener('visibilitychange', listen);
addEventListener('pageshow', listen);
addEventListener('pagehide', () => events?.close());
`;

/**
 * Notifies open pages of a new version of the site with server-sent events
 * (https://html.spec.whatwg.org/multipage/server-sent-events.html).
 */
export class ReloadChannel {
  readonly #session = randomUUID();
  readonly #listeners = new Set<ServerResponse>();
  #count = 0;

  /** Adds the script to a page, with the current version. */
  pageWithScript(html: string): string {
    const tag = `<script defer src="/${scriptPath}" data-version="${this.#version}"></script>`;
    const end = html.indexOf('</head>');
    return end === -1 ? html + tag : html.slice(0, end) + tag + html.slice(end);
  }

  /** Answers requests for the script and for its events; returns false for any other path. */
  answer(request: IncomingMessage, response: ServerResponse, path: readonly string[]): boolean {
    const requested = path.join('/');
    if (requested !== scriptPath && requested !== eventsPath) return false;
    response.setHeader('cache-control', 'no-store');
    if (isCrossOrigin(request)) {
      response.writeHead(403, { 'content-type': 'text/plain' });
      response.end('this channel is for the pages of this server alone\n');
    } else if (requested === scriptPath) {
      response.setHeader('content-type', 'text/javascript; charset=utf-8').end(script);
    } else {
      this.#listen(request, response);
    }
    return true;
  }

  /** Notifies open pages that they are out of date. */
  reload(): void {
    this.#count += 1;
    for (const listener of this.#listeners) listener.write(this.#message);
  }

  #listen(request: IncomingMessage, response: ServerResponse): void {
    response.setHeader('content-type', 'text/event-stream');
    if (request.method === 'HEAD') {
      response.end();
      return;
    }
    response.write(`retry: 500\n${this.#message}`);
    this.#listeners.add(response);
    response.on('close', () => this.#listeners.delete(response));
  }

  get #message(): string {
    return `data: ${this.#version}\n\n`;
  }

  /** Unique for each build, also between runs of the server. */
  get #version(): string {
    return `${this.#session}.${this.#count}`;
  }
}

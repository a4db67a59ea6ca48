import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { isFromElsewhere } from './site-request.ts';

/** No file of a site is here: names that begin with a dot are not served. */
const scriptPath = '.dateline/reload.js';
const eventsPath = '.dateline/reload';

/**
 * Runs in each page. It holds a connection only while the page is in view, since a browser opens six at
 * most to one server; what was built meanwhile it learns when it asks again, by the version.
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
 * Tells open pages of a new version of the site, by Server-Sent Events
 * (https://html.spec.whatwg.org/multipage/server-sent-events.html).
 */
export class ReloadChannel {
  readonly #session = randomUUID();
  readonly #listeners = new Set<ServerResponse>();
  #count = 0;

  /** A page as it is sent: with the script, and with the version that it shows. */
  pageWithScript(html: string): string {
    const tag = `<script defer src="/${scriptPath}" data-version="${this.#version}"></script>`;
    const end = html.indexOf('</head>');
    return end === -1 ? html + tag : html.slice(0, end) + tag + html.slice(end);
  }

  /** Answers what the script asks for, and the script; false for any other address. */
  answer(request: IncomingMessage, response: ServerResponse, path: readonly string[]): boolean {
    const asked = path.join('/');
    if (asked !== scriptPath && asked !== eventsPath) return false;
    response.setHeader('cache-control', 'no-store');
    if (isFromElsewhere(request)) {
      response.writeHead(403, { 'content-type': 'text/plain' });
      response.end('this channel is for the pages of this server alone\n');
    } else if (asked === scriptPath) {
      response.setHeader('content-type', 'text/javascript; charset=utf-8').end(script);
    } else {
      this.#listen(request, response);
    }
    return true;
  }

  /** Tells open pages that they show an old version. */
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

  /** No two are alike, of another run of the server neither. */
  get #version(): string {
    return `${this.#session}.${this.#count}`;
  }
}

import { createHash } from 'node:crypto';
import { noScripts, type Security, selfSource } from '../../model/site/security.ts';

/** The parts of the policy that differ between pages. */
export interface PolicyInput {
  /** The exact content of the page's `<style>`; undefined for a page without one. */
  readonly css: string | undefined;
  /** Whether `dateline dev` serves the page and adds a script that reloads it. */
  readonly liveReload: boolean;
  /** What the site's own layouts may load: nothing, unless site.yaml allows it. */
  readonly security?: Security;
  /** What the page has of the search. Defaults to nothing. */
  readonly search?: SearchUse;
  /** The script in the page that registers the service worker; undefined if the site has none. */
  readonly registration?: string | undefined;
  /** Whether it is the offline page, which runs our script. */
  readonly isOffline?: boolean;
}

/** Nothing of the search; its form, which leads to its page; or its page, which runs our script. */
export type SearchUse = 'none' | 'form' | 'page';

/** A directive of a policy: its name, then its values. */
type Directive = readonly [name: string, ...values: readonly string[]];

/**
 * Returns the Content-Security-Policy for a page's `<meta>` (https://www.w3.org/TR/CSP3/). It allows only
 * what our pages use, and the stylesheet by its hash. JSON-LD is a data block, to which no policy applies.
 */
export function metaPolicy({
  css,
  liveReload,
  security = noScripts,
  search = 'none',
  registration,
  isOffline = false,
}: PolicyInput): string {
  const ownScripts = liveReload || isOffline;
  return serialise([
    ['default-src', "'none'"],
    ['style-src', css === undefined ? none : hashSource(css)],
    scriptDirective(search, security, ownScripts, registration),
    ...loadDirectives(security),
    ...(registration === undefined ? [] : [workerDirective]),
    ...restrictions(search),
  ]);
}

/**
 * Returns a whole policy for the header of responses, which is the same for every build. It leaves out `default-src` and
 * `style-src`, which each page's `<meta>` sets, and adds `frame-ancestors`, which is valid only in a header.
 * @param search what the responses have of the search; 'none' for a site without one
 * @param offline what the responses have of reading offline
 */
export function headerPolicy(
  security = noScripts,
  search: SearchUse = 'none',
  offline: Pick<PolicyInput, 'registration' | 'isOffline'> = {},
): string {
  return serialise([
    scriptDirective(search, security, offline.isOffline ?? false, offline.registration),
    ...loadDirectives(security),
    ...restrictions(search),
    frameAncestors,
  ]);
}

/**
 * Returns the policy for the header of the pages of a site with a search. It also leaves out what may be loaded, since
 * each page's `<meta>` says it, and a page has to fit the first flight together with its headers.
 * @param forbidsScripts false leaves scripts to the `<meta>` too
 */
export function pagesPolicy(forbidsScripts: boolean): string {
  const scripts: readonly Directive[] = forbidsScripts ? [['script-src', none]] : [];
  return serialise([...scripts, ...restrictions('form'), frameAncestors]);
}

/** Without it, `script-src` would decide, which has only the hash of the script that registers the worker. */
const workerDirective: Directive = ['worker-src', "'self'"];
const frameAncestors: Directive = ['frame-ancestors', "'none'"];
const own = selfSource;
const none = "'none'";

/**
 * The search runs our script, and Pagefind as WebAssembly. Other pages run only what site.yaml allows, and with a service
 * worker the one line that registers it.
 */
function scriptDirective(
  search: SearchUse,
  { scripts }: Security,
  ownScripts: boolean,
  registration: string | undefined,
): Directive {
  const isSearch = search === 'page';
  const sources = new Set([
    ...(ownScripts || isSearch ? [own] : []),
    ...(registration === undefined ? [] : [hashSource(registration)]),
    ...scripts,
    ...(isSearch ? ["'wasm-unsafe-eval'"] : []),
  ]);
  return ['script-src', ...(sources.size > 0 ? sources : [none])];
}

function loadDirectives({ connect }: Security): readonly Directive[] {
  return [
    // The search fetches its index. Other pages of ours have no scripts, but Lighthouse fetches robots.txt from them.
    ['connect-src', ...new Set([own, ...connect])],
    ['img-src', own],
    ['font-src', own],
    ['manifest-src', own],
  ];
}

function restrictions(search: SearchUse): readonly Directive[] {
  return [
    ['object-src', none],
    ['base-uri', none],
    ['form-action', search === 'none' ? none : own],
  ];
}

function serialise(directives: readonly Directive[]): string {
  return directives.map((directive) => directive.join(' ')).join('; ');
}

/** Allows an element with exactly this text. */
function hashSource(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

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
}: PolicyInput): string {
  const style = css === undefined ? "'none'" : `'sha256-${sha256(css)}'`;
  return serialise([
    ['default-src', "'none'"],
    ['style-src', style],
    scriptDirective(search, security, liveReload),
    ...loadDirectives(security),
    ...restrictions(search),
  ]);
}

/**
 * Returns a whole policy for the header of responses, which is the same for every build. It leaves out `default-src` and
 * `style-src`, which each page's `<meta>` sets, and adds `frame-ancestors`, which is valid only in a header.
 * @param search what the responses have of the search; 'none' for a site without one
 */
export function headerPolicy(security = noScripts, search: SearchUse = 'none'): string {
  return serialise([
    scriptDirective(search, security, false),
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

const frameAncestors: Directive = ['frame-ancestors', "'none'"];
const own = selfSource;
const none = "'none'";

/** The search runs our script, and Pagefind as WebAssembly. Other pages run only what site.yaml allows. */
function scriptDirective(search: SearchUse, { scripts }: Security, liveReload: boolean): Directive {
  const isSearch = search === 'page';
  const sources = new Set([
    ...(liveReload || isSearch ? [own] : []),
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

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}

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
}

/** A directive of a policy: its name, then its values. */
type Directive = readonly [name: string, ...values: readonly string[]];

/**
 * Returns the Content-Security-Policy for a page's `<meta>` (https://www.w3.org/TR/CSP3/). It allows only
 * what our pages use, and the stylesheet by its hash. JSON-LD is a data block, to which no policy applies.
 */
export function metaPolicy({ css, liveReload, security = noScripts }: PolicyInput): string {
  const style = css === undefined ? "'none'" : `'sha256-${sha256(css)}'`;
  return serialise([
    ['default-src', "'none'"],
    ['style-src', style],
    ...commonDirectives(liveReload, security),
  ]);
}

/**
 * Returns the policy for the header, which is the same for every page and every build. It leaves out
 * `default-src` and `style-src`, which each page's `<meta>` sets, and adds `frame-ancestors`, which is
 * valid only in a header.
 */
export function headerPolicy(security: Security = noScripts): string {
  return serialise([...commonDirectives(false, security), frameAncestors]);
}

const frameAncestors: Directive = ['frame-ancestors', "'none'"];

function commonDirectives(
  liveReload: boolean,
  { scripts, connect }: Security,
): readonly Directive[] {
  const own = selfSource;
  const none = "'none'";
  const scriptSources = [...new Set([...(liveReload ? [own] : []), ...scripts])];
  return [
    ['script-src', ...(scriptSources.length > 0 ? scriptSources : [none])],
    // Our pages have no scripts that connect, but Lighthouse fetches robots.txt from the page.
    ['connect-src', ...new Set([own, ...connect])],
    ['img-src', own],
    ['font-src', own],
    ['manifest-src', own],
    ['object-src', none],
    ['base-uri', none],
    ['form-action', none],
  ];
}

function serialise(directives: readonly Directive[]): string {
  return directives.map((directive) => directive.join(' ')).join('; ');
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}

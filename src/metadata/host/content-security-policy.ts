import { createHash } from 'node:crypto';

/** The parts of the policy that differ between pages. */
export interface PolicyInput {
  /** The exact content of the page's `<style>`; undefined for a page without one. */
  readonly css: string | undefined;
  /** Whether `dateline dev` serves the page and adds a script that reloads it. */
  readonly liveReload: boolean;
}

/** A directive of a policy: its name, then its values. */
type Directive = readonly [name: string, ...values: readonly string[]];

/**
 * Returns the Content-Security-Policy for a page's `<meta>` (https://www.w3.org/TR/CSP3/). It allows only
 * what our pages use, and the stylesheet by its hash. JSON-LD is a data block, to which no policy applies.
 */
export function metaPolicy({ css, liveReload }: PolicyInput): string {
  const style = css === undefined ? "'none'" : `'sha256-${sha256(css)}'`;
  return serialise([
    ['default-src', "'none'"],
    ['style-src', style],
    ...commonDirectives(liveReload),
  ]);
}

/**
 * Returns the policy for the header, which is the same for every page and every build. It leaves out
 * `default-src` and `style-src`, which each page's `<meta>` sets, and adds `frame-ancestors`, which is
 * valid only in a header.
 */
export function headerPolicy(): string {
  return serialise([...commonDirectives(false), frameAncestors]);
}

const frameAncestors: Directive = ['frame-ancestors', "'none'"];

function commonDirectives(liveReload: boolean): readonly Directive[] {
  const own = "'self'";
  const none = "'none'";
  return [
    ['script-src', liveReload ? own : none],
    // Pages have no scripts that connect, but Lighthouse fetches robots.txt from the page.
    ['connect-src', own],
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

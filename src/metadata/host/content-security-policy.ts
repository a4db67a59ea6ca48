import { createHash } from 'node:crypto';

/** What decides what a page may do, besides what is the same for all. */
export interface PolicyInput {
  /** The stylesheet exactly as it stands in the page's `<style>`; undefined for a page without one. */
  readonly css: string | undefined;
  /** Whether the page is shown by `dateline dev`, whose server adds a script that reloads it. */
  readonly liveReload: boolean;
}

/** A directive of a policy: its name, then its values. */
type Directive = readonly [name: string, ...values: readonly string[]];

/**
 * The Content-Security-Policy of a page (https://www.w3.org/TR/CSP3/), as its `<meta>` has it:
 * nothing is allowed but what our pages use. The stylesheet is allowed by its hash; JSON-LD is a
 * data block, which no policy concerns.
 */
export function metaPolicy({ css, liveReload }: PolicyInput): string {
  const style = css === undefined ? "'none'" : `'sha256-${sha256(css)}'`;
  return written([
    ['default-src', "'none'"],
    ['style-src', style],
    ...steadyDirectives(liveReload),
  ]);
}

/**
 * The policy as a header, which is the same for every page and every build: it names no default
 * and no styles, since each page has its own and its `<meta>` names them; and it says what only a
 * header can, that no page may show ours in a frame.
 */
export function headerPolicy(): string {
  return written([...steadyDirectives(false), framing]);
}

const framing: Directive = ['frame-ancestors', "'none'"];

function steadyDirectives(liveReload: boolean): readonly Directive[] {
  const own = "'self'";
  const none = "'none'";
  return [
    ['script-src', liveReload ? own : none],
    // With no script there is nothing to connect from, but Lighthouse fetches robots.txt in the page.
    ['connect-src', own],
    ['img-src', own],
    ['font-src', own],
    ['manifest-src', own],
    ['object-src', none],
    ['base-uri', none],
    ['form-action', none],
  ];
}

function written(directives: readonly Directive[]): string {
  return directives.map((directive) => directive.join(' ')).join('; ');
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}

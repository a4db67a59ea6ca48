import type { Definition, Link, Root, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import { basePathOf } from '../../model/address/href.ts';
import { misleadingHost } from '../../model/address/misleading-host.ts';
import { isVisuallyEmpty } from '../../model/text/invisible.ts';
import { misleadingLinkText } from '../../model/text/misleading-link-text.ts';
import {
  type BodyContext,
  contextOf,
  quoted,
  report,
  sourceOf,
  startOf,
  warn,
} from '../body-context.ts';
import { plainText } from '../inline-text.ts';
import { type LinkTarget, linkTarget } from '../link-target.ts';
import { walk } from '../walk.ts';

/**
 * Checks every link, records those within the site and writes their addresses in full.
 *
 * External links get `rel="noopener external"`: `external` says what the link is (style sheets
 * mark it by that), `noopener` keeps the other page's hands off ours wherever a reader opens it.
 * A refused link stays in the page as its text. Needs references resolved.
 */
export function links(tree: Root, file: VFile): void {
  const context = contextOf(file);
  if (!context.types.has('link')) return;
  let refused = false;
  walk(tree, (node) => {
    if (node.type !== 'link') return;
    if (!checkLink(node, context)) {
      node.url = '';
      refused = true;
    }
  });
  if (refused) unwrapRefused(tree);
}

/** Checks the addresses of definitions that no text uses: the used ones are checked as links. */
export function checkUnused(definition: Definition, context: BodyContext): void {
  if (definition.url.startsWith('/media/')) return;
  const target = linkTarget(definition.url);
  if (target.kind === 'refused') reportTarget(definition, definition.url, target, context);
  else warnOfHost(definition, context);
}

function checkLink(node: Link, context: BodyContext): boolean {
  const target = linkTarget(node.url);
  if (target.kind === 'refused') {
    reportTarget(node, node.url, target, context);
    return false;
  }
  checkWords(node, context);
  warnOfHost(node, context);
  const own = target.kind === 'internal' ? target.href : context.ownAddress(target.href);
  if (own !== undefined) {
    context.links.push({ href: own, at: startOf(node) });
    node.url = withBase(own, basePathOf(context.options.baseUrl));
    return true;
  }
  warnOfWords(node, target.href, context);
  node.url = target.href;
  if (target.kind === 'external') {
    node.data = { ...node.data, hProperties: { rel: ['noopener', 'external'] } };
  }
  return true;
}

/** Warns of an address that seems to lead elsewhere than it does. */
function warnOfHost(node: Link | Definition, context: BodyContext): void {
  const found = misleadingHost(node.url);
  if (found === undefined) return;
  warn(context, startOf(node), `link ${found.message}: ${quoted(node.url, 60)}`, found.advice);
}

/** Warns of words that show another address than that of the link. */
function warnOfWords(node: Link, href: string, context: BodyContext): void {
  const found = misleadingLinkText(plainText(node.children), href);
  if (found === undefined) return;
  const message = `link that shows ${quoted(found.shown)} but leads to ${found.leadsTo}`;
  warn(context, startOf(node), message, 'show where it leads, or write in words what is there');
}

function withBase(href: string, basePath: string): string {
  return href.startsWith('/') ? `${basePath}${href.slice(1)}` : href;
}

function checkWords(node: Link, context: BodyContext): void {
  if (isVisuallyEmpty(plainText(node.children))) {
    report(
      context,
      startOf(node),
      `link without words: ${quoted(sourceOf(context, node))}`,
      'write between the square brackets what the reader finds there',
    );
  } else if (/^\[\[[^\]]*\]\]\(/.test(sourceOf(context, node))) {
    report(
      context,
      startOf(node),
      `name in double brackets with an address: ${quoted(sourceOf(context, node))}`,
      'write [[Name]] for a page of the site or [words](address) for any other',
    );
  }
}

function reportTarget(
  node: Link | Definition,
  url: string,
  target: LinkTarget & { readonly kind: 'refused' },
  context: BodyContext,
): void {
  report(context, startOf(node), `${target.reason}: ${quoted(url, 60)}`, target.advice);
}

/** Puts the words of refused links in their place, one pass for each parent. */
function unwrapRefused(tree: Root): void {
  walk(tree, (node) => {
    if (!('children' in node)) return;
    const children: readonly RootContent[] = node.children;
    if (!children.some(isRefused)) return;
    const kept = children.flatMap((child): RootContent[] =>
      isRefused(child) ? child.children : [child],
    );
    Object.assign(node, { children: kept });
  });
}

function isRefused(node: RootContent): node is Link {
  return node.type === 'link' && node.url === '';
}

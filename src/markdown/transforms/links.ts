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
import { type LinkTarget, linkTarget } from '../link-target.ts';
import { plainText } from '../text/block-text.ts';
import { replaceNodes, walkType } from '../walk.ts';

/**
 * Checks every link, records links within the site and adds the site's base path to their
 * addresses.
 *
 * External links get `rel="noopener external"`: style sheets select links by `external`, and
 * `noopener` denies the other page access to ours. A refused link is replaced by its text. Runs
 * after `references`.
 */
export function links(tree: Root, file: VFile): void {
  const context = contextOf(file);
  const refused = new Set<RootContent>();
  walkType(tree, 'link', (node) => {
    if (!checkLink(node, context)) refused.add(node);
  });
  if (refused.size === 0) return;
  replaceNodes(tree, (node) => (node.type === 'link' && refused.has(node) ? node.children : node));
}

/** Checks the address of a definition that is not used; used ones are checked as links. */
export function checkUnusedDefinition(definition: Definition, context: BodyContext): void {
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
  checkText(node, context);
  warnOfHost(node, context);
  const own = target.kind === 'internal' ? target.href : context.ownAddress(target.href);
  if (own !== undefined) {
    context.links.push({ href: own, at: startOf(node) });
    node.url = withBase(own, basePathOf(context.options.baseUrl));
    return true;
  }
  warnOfText(node, target.href, context);
  node.url = target.href;
  if (target.kind === 'external') {
    node.data = { ...node.data, hProperties: { rel: ['noopener', 'external'] } };
  }
  return true;
}

/** Warns of an address whose host looks like another one. */
function warnOfHost(node: Link | Definition, context: BodyContext): void {
  const found = misleadingHost(node.url);
  if (found === undefined) return;
  warn(context, startOf(node), `link ${found.message}: ${quoted(node.url, 60)}`, found.advice);
}

/** Warns of link text that shows another address than the link has. */
function warnOfText(node: Link, href: string, context: BodyContext): void {
  const found = misleadingLinkText(plainText(node.children), href);
  if (found === undefined) return;
  const message = `link that shows ${quoted(found.shown)} but leads to ${found.leadsTo}`;
  warn(
    context,
    startOf(node),
    message,
    'show the address to which it leads, or describe the page in words',
  );
}

function withBase(href: string, basePath: string): string {
  return href.startsWith('/') ? `${basePath}${href.slice(1)}` : href;
}

function checkText(node: Link, context: BodyContext): void {
  if (isVisuallyEmpty(plainText(node.children))) {
    report(
      context,
      startOf(node),
      `link without text: ${quoted(sourceOf(context, node))}`,
      'write in the square brackets what readers find there',
    );
  } else if (/^\[\[[^\]]*\]\]\(/.test(sourceOf(context, node))) {
    report(
      context,
      startOf(node),
      `name in double brackets with an address: ${quoted(sourceOf(context, node))}`,
      'write [[Name]] for a person, place or organisation, or [words](address) for any other page',
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

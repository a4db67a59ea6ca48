import type { Root, Text } from 'mdast';
import type { VFile } from 'vfile';
import { embedAddress, embedAdvice } from '../../model/address/embed-address.ts';
import { type BodyContext, contextOf, quoted, warn } from '../body-context.ts';
import { findLeftoverSyntax } from '../marks/find-leftover-syntax.ts';
import { sourceOffsets } from '../source-positions.ts';
import { literalSpans } from '../text/literal-spans.ts';
import { walk } from '../walk.ts';

/**
 * Warns of pasted addresses, which Dateline shows as text: readers can neither follow them nor tell what is there. Must
 * run before `wikiLinks`, since it needs the parser's positions.
 */
export function bareAddresses(tree: Root, file: VFile): void {
  const context = contextOf(file);
  if (!/https?:\/\/|\bwww\./i.test(context.text)) return;
  walk(tree, (node) => {
    if (node.type === 'link' || node.type === 'linkReference') return 'skip';
    if (node.type === 'text') warnIn(node, context);
  });
}

function warnIn(node: Text, context: BodyContext): void {
  if (!/https?:\/\/|\bwww\./i.test(node.value)) return;
  const offsetOf = sourceOffsets(node, context.text);
  // A malformed link has its own warning.
  const malformed = findLeftoverSyntax(node.value);
  const isInside = (at: number) =>
    malformed.some(({ from, written }) => at >= from && at < from + written.length);
  for (const { from, to } of literalSpans(node.value)) {
    const written = node.value.slice(from, to);
    if (!/^(?:https?:\/\/|www\.)[^/]+\./i.test(written) || isInside(from)) continue;
    const url = /^www/i.test(written) ? `https://${written}` : written;
    const embed = embedAddress(url);
    const message =
      embed === undefined
        ? `the address ${quoted(written, 60)} is not a link`
        : `the ${embed.kind} ${quoted(written, 60)} is neither shown nor linked`;
    const advice =
      embed === undefined
        ? `write [what readers find there](${linkable(url)}), or <${url}> to show the address`
        : embedAdvice(embed);
    warn(context, context.locate(offsetOf(from)), message, advice);
  }
}

/** An address in round brackets cannot have such brackets itself. */
function linkable(url: string): string {
  return url.replaceAll('(', '%28').replaceAll(')', '%29');
}

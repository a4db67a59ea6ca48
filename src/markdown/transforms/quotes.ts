import type { Root, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import { isDay } from '../../model/calendar-days.ts';
import { isVisuallyEmpty } from '../../model/text/invisible.ts';
import { oneLine } from '../../model/text/one-line.ts';
import { type BodyContext, contextOf, quoted, report, startOf } from '../body-context.ts';
import { attributePoint, firstLine, isLabel, withoutLabel } from '../container-directive.ts';
import { writeDirective } from '../directives.ts';
import { type ContainerDirective, type MentionNode, markup, slotNode, textNode } from '../nodes.ts';
import { textOfBlocks } from '../text/block-text.ts';
import { commaOf } from '../text/sentences.ts';
import { typeset } from '../text/typography.ts';
import { walkType } from '../walk.ts';

const example = writeDirective('quote');

/**
 * Replaces each `:::quote{by="Name" on=2016-08-02}` by a `figure`: the words as a block quotation,
 * and a caption with the speaker (a mention that the site need not know), the day (a slot) and,
 * with `translated`, a note that the words are a translation.
 */
export function quotes(tree: Root, file: VFile): void {
  const context = contextOf(file);
  walkType(tree, 'containerDirective', (node) => {
    if (node.name !== 'quote') return;
    checkText(node, context);
    const caption = [
      ...speaker(node, context),
      ...day(node, context),
      ...translation(node, context),
    ];
    const words = withoutLabel(node.children);
    const parts: RootContent[] = [{ type: 'blockquote', children: words }];
    if (caption.length > 0) parts.push(markup('figcaption', {}, separated(caption, context)));
    Object.assign(node, markup('figure', { className: ['quote'] }, parts));
  });
}

function checkText(node: ContainerDirective, context: BodyContext): void {
  if (node.children.some(isLabel)) {
    const message = `quotation with text in square brackets: ${quoted(firstLine(node, context))}`;
    report(context, startOf(node), message, example);
  }
  if (isVisuallyEmpty(textOfBlocks(withoutLabel(node.children)))) {
    report(context, startOf(node), 'quotation without text', example);
  }
}

function speaker(node: ContainerDirective, context: BodyContext): RootContent[] {
  const by = oneLine(node.attributes?.by ?? '');
  if (isVisuallyEmpty(by)) {
    report(context, startOf(node), 'quotation without a speaker', `say who spoke: ${example}`);
    return [];
  }
  const at = attributePoint(node, 'by', context);
  const bare = /^["“”„«‘’](.+)["“”»‘’]$/.exec(by)?.[1];
  if (bare !== undefined) {
    const message = `quotation marks in the name of a speaker: ${quoted(by)}`;
    report(context, at, message, `write by="${bare}", with straight quotation marks`);
    return [];
  }
  if (/\[\[|\]\]/.test(by)) {
    const message = `double brackets in the speaker of a quotation: ${quoted(by)}`;
    report(
      context,
      at,
      message,
      'write the name alone: it becomes a link if the site has a page for it',
    );
    return [];
  }
  const point = { ...at, offset: 0 };
  const mention: MentionNode = {
    type: 'mention',
    target: by,
    quote: withoutLabel(node.children),
    children: [textNode(typeset(by, context.options.words))],
    position: { start: point, end: point },
  };
  return [mention];
}

function day(node: ContainerDirective, context: BodyContext): RootContent[] {
  const on = node.attributes?.on;
  if (on === undefined || on === null) return [];
  if (isDay(on)) return [slotNode({ slot: 'day', day: on })];
  report(
    context,
    attributePoint(node, 'on', context),
    `the day of a quotation is not a valid date: ${quoted(on)}`,
    'write year, month and day: on=2016-08-02',
  );
  return [];
}

function translation(node: ContainerDirective, context: BodyContext): RootContent[] {
  const { translated } = node.attributes ?? {};
  if (translated === undefined || translated === null) return [];
  if (/^(?:no|false|off)$/i.test(translated)) {
    const message = `"translated" with a value: ${quoted(translated)}`;
    const advice = 'delete it if the words are not a translation; otherwise write translated alone';
    report(context, attributePoint(node, 'translated', context), message, advice);
    return [];
  }
  return [textNode(context.options.words.translated)];
}

/** Puts commas between the parts of a caption. */
function separated(caption: readonly RootContent[], context: BodyContext): RootContent[] {
  const comma = commaOf(context.options.words);
  return caption.flatMap((node, index): RootContent[] =>
    index === 0 ? [node] : [textNode(comma), node],
  );
}

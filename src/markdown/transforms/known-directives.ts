import type { Paragraph, Root, RootContent, Text } from 'mdast';
import type { VFile } from 'vfile';
import { didYouMean } from '../../model/text/nearest.ts';
import { type BodyContext, contextOf, quoted, report, sourceOf, startOf } from '../body-context.ts';
import { type DirectiveRule, directives } from '../directives.ts';
import type { Directive } from '../nodes.ts';
import { valueOffsets } from '../text-places.ts';
import { walk } from '../walk.ts';

/**
 * Checks every directive against the table of known ones: name, form, attributes, closing fence.
 * What is not ours is replaced by what stands in it, so that later transforms meet only ours.
 */
export function knownDirectives(tree: Root, file: VFile): void {
  const context = contextOf(file);
  if (!mayHoldDirectives(context)) return;
  const strangers = new Set<RootContent>();
  walk(tree, (node) => {
    if (isDirective(node)) {
      if (!checkDirective(node, context)) strangers.add(node);
    } else if (node.type === 'paragraph') {
      checkUnread(node, context);
    }
  });
  if (strangers.size > 0) unwrap(tree, strangers);
}

/** Colons that the parsers left alone are doubled in the text, or one is an escape or a reference. */
function mayHoldDirectives({ types, text }: BodyContext): boolean {
  const read = ['textDirective', 'leafDirective', 'containerDirective'] as const;
  return read.some((type) => types.has(type)) || /:[:\\]|&/.test(text);
}

function isDirective(node: { readonly type: string }): node is Directive {
  return /^(?:text|leaf|container)Directive$/.test(node.type);
}

function checkDirective(node: Directive, context: BodyContext): boolean {
  const rule = directives.get(node.name);
  if (rule === undefined) {
    reportUnknown(node, context);
    return false;
  }
  if (rule.form !== node.type) {
    const message = `"${node.name}" is not written like this: ${quoted(sourceOf(context, node))}`;
    report(context, startOf(node), message, `write ${rule.example}`);
    return false;
  }
  checkAttributes(node, rule, context);
  if (node.type === 'containerDirective') checkFences(node, context);
  return true;
}

function reportUnknown(node: Directive, context: BodyContext): void {
  const colons = node.type === 'textDirective' ? 1 : node.type === 'leafDirective' ? 2 : 3;
  const otherwise =
    node.type === 'textDirective'
      ? 'for a plain colon write a space after it, or \\:'
      : `the known ones are ${[...directives.keys()].join(', ')}`;
  report(
    context,
    startOf(node),
    `unknown directive ${quoted(':'.repeat(colons) + node.name)}`,
    didYouMean(node.name, directives.keys(), otherwise),
  );
}

function checkAttributes(node: Directive, rule: DirectiveRule, context: BodyContext): void {
  for (const name of Object.keys(node.attributes ?? {})) {
    if (rule.attributes.includes(name)) continue;
    const otherwise =
      rule.attributes.length === 0
        ? `write ${rule.example}`
        : `it may have ${rule.attributes.join(' and ')}`;
    report(
      context,
      startOf(node),
      `unknown attribute ${quoted(name)} of "${node.name}"`,
      didYouMean(name, rule.attributes, otherwise),
    );
  }
}

/** A container's first line holds nothing but name, label and attributes; its last line closes it. */
function checkFences(node: Directive, context: BodyContext): void {
  const source = sourceOf(context, node);
  const [first = ''] = source.split('\n', 1);
  const colons = /^:+/.exec(first)?.[0] ?? ':::';
  if (!/^:+[\p{L}\p{N}_-]+[ \t]*$|[\]}][ \t]*$/u.test(first)) {
    report(
      context,
      startOf(node),
      `directive whose first line cannot be read: ${quoted(first)}`,
      `put attributes in braces: ${directives.get(node.name)?.example ?? ''}`,
    );
  }
  const last = source.slice(source.lastIndexOf('\n') + 1);
  const fence = /^[\s>]*(:{3,})[ \t]*$/.exec(last)?.[1];
  if (last === source || fence === undefined || fence.length < colons.length) {
    report(
      context,
      startOf(node),
      `directive that is not closed: ${quoted(first)}`,
      `end it with ${colons} on a line of its own, after an empty line`,
    );
  }
}

/** A line that looks like a directive though the parser could not read it as one. */
function checkUnread(node: Paragraph, context: BodyContext): void {
  for (const [index, child] of node.children.entries()) {
    if (child.type === 'text' && child.value.includes('::')) {
      checkUnreadText(child, index === 0, context);
    }
  }
}

function checkUnreadText(node: Text, first: boolean, context: BodyContext): void {
  const offsetOf = valueOffsets(node, context.text);
  for (const match of node.value.matchAll(/(^|\n)(?:::[\p{L}_-]|:::).*/gu)) {
    const newline = match[1] ?? '';
    const offset = offsetOf(match.index + newline.length);
    if (context.text[offset] !== ':' || (newline === '' && !first)) continue;
    report(
      context,
      context.locate(offset),
      `colons that open or close nothing: ${quoted(match[0])}`,
      `write ${directives.get('quote')?.example ?? ''}`,
    );
  }
}

function unwrap(tree: Root, strangers: ReadonlySet<RootContent>): void {
  walk(tree, (node) => {
    if (!('children' in node)) return;
    const children: readonly RootContent[] = node.children;
    if (!children.some((child) => strangers.has(child))) return;
    Object.assign(node, { children: children.flatMap((child) => contentOf(child, strangers)) });
  });
}

function contentOf(node: RootContent, strangers: ReadonlySet<RootContent>): readonly RootContent[] {
  if (!strangers.has(node) || !('children' in node)) return [node];
  if (node.type !== 'leafDirective') return node.children;
  return [{ type: 'paragraph', children: node.children }];
}

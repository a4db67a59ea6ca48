import type { Nodes, Root, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import { didYouMean } from '../../model/text/nearest.ts';
import { type BodyContext, contextOf, quoted, report, sourceOf, startOf } from '../body-context.ts';
import { type DirectiveRule, directives } from '../directives.ts';
import { type Directive, isDirective } from '../nodes.ts';
import { replaceNodes, walk } from '../walk.ts';
import { UnparsedDirectives } from './unparsed-directives.ts';

/**
 * Checks every directive against `directives`: name, form, attributes, closing fence. Replaces
 * invalid ones by their content, so that later transforms see only valid directives.
 */
export function checkDirectives(tree: Root, file: VFile): void {
  const context = contextOf(file);
  const invalid = new Set<RootContent>();
  const unparsed = new UnparsedDirectives(context);
  walk(tree, (node, parent) => {
    if (isDirective(node)) {
      if (checkDirective(node, parent, context)) return;
      invalid.add(node);
      if (node.type === 'leafDirective') unparsed.countOpening(node.name);
    } else if (node.type === 'paragraph') {
      unparsed.check(node);
    }
  });
  if (invalid.size === 0) return;
  replaceNodes(tree, (node) => (isDirective(node) && invalid.has(node) ? contentOf(node) : node));
}

function checkDirective(node: Directive, parent: Nodes | undefined, context: BodyContext): boolean {
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
  if (node.type === 'containerDirective') checkFences(node, parent, context);
  return true;
}

function reportUnknown(node: Directive, context: BodyContext): void {
  const colons = node.type === 'textDirective' ? 1 : node.type === 'leafDirective' ? 2 : 3;
  const otherwise =
    node.type === 'textDirective'
      ? 'if it is a plain colon, write a space after it, or \\:'
      : `the directives are ${[...directives.keys()].join(', ')}`;
  report(
    context,
    startOf(node),
    `unknown directive ${quoted(':'.repeat(colons) + node.name)}`,
    didYouMean(node.name, directives.keys(), otherwise),
  );
}

/** Reports attributes that are written twice: parsers keep one of the two. */
function checkRepeated(node: Directive, context: BodyContext): void {
  const [first = ''] = sourceOf(context, node).split('\n', 1);
  const bare = first.replace(/"[^"]*"|'[^']*'/g, '');
  const written = bare.slice(bare.lastIndexOf('{') + 1);
  const names = [...written.matchAll(/(?:^|\s)(?:#[^\s}]*|([\w-]+)(?=[=\s}]))/g)].map(
    ([, name = 'id']) => name,
  );
  const repeated = names.find((name, index) => names.indexOf(name) !== index);
  if (repeated === undefined || !Object.hasOwn(node.attributes ?? {}, repeated)) return;
  const message = `attribute "${repeated}" of "${node.name}" is written twice`;
  report(context, startOf(node), message, 'keep one of the two');
}

function checkAttributes(node: Directive, rule: DirectiveRule, context: BodyContext): void {
  checkRepeated(node, context);
  const unquoted = unquotedValue(node, rule, context);
  if (unquoted !== undefined) {
    const message = `value with a space outside quotation marks: ${quoted(unquoted.written)}`;
    report(context, startOf(node), message, `write ${unquoted.advice}`);
  }
  for (const name of Object.keys(node.attributes ?? {})) {
    if (rule.attributes.includes(name) || unquoted?.words.includes(name)) continue;
    const otherwise =
      timeAdvice(name, node) ??
      (rule.attributes.length === 0
        ? `write ${rule.example}`
        : `use only ${rule.attributes.join(', ')}`);
    report(
      context,
      startOf(node),
      `unknown attribute ${quoted(name)} of "${node.name}"`,
      didYouMean(name, rule.attributes, otherwise),
    );
  }
}

/** A value of several words without quotation marks: the parsers take the first for the value, the others for attributes. */
function unquotedValue(node: Directive, rule: DirectiveRule, context: BodyContext) {
  const [first = ''] = sourceOf(context, node).split('\n', 1);
  const inside = /\{([^{}]*)\}\s*$/.exec(first)?.[1] ?? '';
  for (const [, name = '', text = ''] of inside.matchAll(
    /(?<![\w-])([\w-]+)=([^\s"'={}]+(?:\s+[^\s"'={}]+)+)(?=\s|$)/gu,
  )) {
    const all = text.split(/\s+/);
    const end = all.findIndex((word, at) => at > 0 && rule.attributes.includes(word));
    const words = end === -1 ? all : all.slice(0, end);
    if (words.length < 2 || !rule.attributes.includes(name) || name === 'at') continue;
    const written = `${name}=${words.join(' ')}`;
    // Word processors make curly marks, which quote nothing here.
    const bare = words.map((word) => word.replace(/[“”„«»]/g, ''));
    return { words: bare.slice(1), written, advice: `${name}="${bare.join(' ')}"` };
  }
  return undefined;
}

/** Advice for a time that a space separates from its day: `at=2031-05-04 09:20`. */
function timeAdvice(name: string, { attributes }: Directive): string | undefined {
  const day = attributes?.at ?? '';
  return /^\d{1,2}:\d{2}/.test(name) && /^\d{4}-\d{2}-\d{2}$/.test(day)
    ? `write at=${day}T${name}, without a space`
    : undefined;
}

/**
 * Checks that a container's first line is only name, label and attributes, and that its last line
 * closes it.
 */
function checkFences(node: Directive, parent: Nodes | undefined, context: BodyContext): void {
  const source = sourceOf(context, node);
  const [first = ''] = source.split('\n', 1);
  const colons = colonsOf(node, context);
  if (!/^:+[\p{L}\p{N}_-]+[ \t]*$|[\]}][ \t]*$/u.test(first)) {
    report(
      context,
      startOf(node),
      `directive whose first line cannot be parsed: ${quoted(first)}`,
      `put attributes in braces: ${directives.get(node.name)?.example ?? ''}`,
    );
  }
  const last = source.slice(source.lastIndexOf('\n') + 1);
  const fence = /^[\s>]*(:{3,})[ \t]*$/.exec(last)?.[1];
  // An entry inside an entry is reported as such.
  const isNestedEntry =
    node.name === 'entry' && parent?.type === 'containerDirective' && parent.name === 'entry';
  const isClosed = last !== source && fence !== undefined && fence.length >= colons.length;
  if (!isClosed && !isNestedEntry) {
    report(
      context,
      startOf(node),
      `directive that is not closed: ${quoted(first)}`,
      parent?.type === 'containerDirective' && colonsOf(parent, context).length <= colons.length
        ? `begin and end the "${parent.name}" around it with more colons: ${colons}:${parent.name}`
        : `end it with ${colons} on a line of its own, after an empty line`,
    );
  }
}

/** The colons that open a container. */
function colonsOf(node: Directive, context: BodyContext): string {
  return /^:+/.exec(sourceOf(context, node))?.[0] ?? ':::';
}

/** The content of an invalid directive. */
function contentOf(node: Directive): readonly RootContent[] {
  if (node.type !== 'leafDirective' || node.children.length === 0) return node.children;
  const { position } = node;
  return [{ type: 'paragraph', children: node.children, ...(position && { position }) }];
}

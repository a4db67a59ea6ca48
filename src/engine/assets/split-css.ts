import type { CssNode, Declaration, Rule } from 'css-tree';
import parse from 'css-tree/parser';

/** A part of a stylesheet: text that every page needs, a style rule, or a block of parts such as `@media`. */
export type CssPart = string | CssRule | CssBlock;

export interface CssRule {
  readonly selectors: readonly string[];
  /** What each selector needs. */
  readonly classes: Alternatives;
  readonly declarations: readonly string[];
}

/**
 * A selector list as the classes of each of its selectors, with `rareElements` as `<table`. The page must have all
 * of at least one selector.
 * The argument of `:is()` or `:where()` is a list inside a selector.
 */
export type Alternatives = readonly (readonly (string | Alternatives)[])[];

export interface CssBlock {
  /** `@media print` */
  readonly head: string;
  readonly parts: readonly CssPart[];
}

/** Splits a minified stylesheet into its rules. Joined again, they are the same text. */
export function splitCss(css: string): readonly CssPart[] {
  const tree = parse(css, { positions: true, parseValue: false, parseAtrulePrelude: false });
  return tree.type === 'StyleSheet' ? tree.children.toArray().map((node) => partOf(node, css)) : [];
}

function partOf(node: CssNode, css: string): CssPart {
  if (node.type === 'Rule') return ruleOf(node, css);
  const inside = node.type === 'Atrule' ? node.block?.children.toArray() : undefined;
  if (!inside?.some(({ type }) => type === 'Rule')) return textOf(node, css);
  const text = textOf(node, css);
  const parts = inside.map((child) => partOf(child, css));
  return { head: text.slice(0, text.indexOf('{')), parts };
}

function ruleOf({ prelude, block }: Rule, css: string): CssRule {
  return {
    selectors: selectorsOf(prelude, css),
    classes: alternativesOf(prelude),
    declarations: block.children.toArray().map((node) => textOf(node, css)),
  };
}

function selectorsOf(list: CssNode, css: string): readonly string[] {
  if (list.type !== 'SelectorList') return [textOf(list, css)];
  return list.children.toArray().map((selector) => textOf(selector, css));
}

function alternativesOf(list: CssNode | undefined): Alternatives {
  return list?.type === 'SelectorList' ? list.children.toArray().map(classesOf) : [[]];
}

/** Elements that few pages have, and that no script adds to a page. */
export const rareElements: ReadonlySet<string> = new Set(
  'blockquote code h4 h5 h6 img pre sup table tbody td th thead tr tspan'.split(' '),
);

/** The classes and rare elements that a selector needs. Arguments of `:not()`, `:has()` and other pseudo-classes do not count. */
function classesOf(selector: CssNode): Alternatives[number] {
  if (selector.type !== 'Selector') return [];
  return selector.children.toArray().flatMap((part): Alternatives[number] => {
    if (part.type === 'ClassSelector') return [part.name];
    if (part.type === 'TypeSelector') return rareElements.has(part.name) ? [`<${part.name}`] : [];
    const isEither = part.type === 'PseudoClassSelector' && ['is', 'where'].includes(part.name);
    return isEither ? [alternativesOf(part.children?.first ?? undefined)] : [];
  });
}

function textOf({ loc }: CssNode | Declaration, css: string): string {
  if (loc == null) throw new Error('css-tree returned no positions');
  return css.slice(loc.start.offset, loc.end.offset);
}

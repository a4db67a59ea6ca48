import {
  metaPolicy,
  type PolicyInput,
  type SearchUse,
} from '../../metadata/host/content-security-policy.ts';
import { BoundedCache } from '../../model/bounded-cache.ts';
import type { LanguageCode } from '../../model/language.ts';
import { lazyByKey } from '../../model/lazy.ts';
import { type Assets, cssRulesIn } from './bundle-assets.ts';
import { type Alternatives, type CssPart, rareElements } from './split-css.ts';

const rareTag = new RegExp(`<(?:${[...rareElements].join('|')})(?![a-z0-9])`, 'g');

/**
 * Number of page stylesheets to hold, some 30 kB each. A thread meets about 440 in a build of 5,000 articles; neighbouring
 * pages often have the same.
 */
const maxPageCss = 256;

/** The CSS of one page, and the Content-Security-Policy that allows this CSS alone. */
export interface PageCss {
  /** Minified. */
  readonly css: string;
  /** URLs of the fonts that the CSS uses, for the page to ask for them before its text needs them. */
  readonly fonts: readonly string[];
  readonly policy: string;
}

/** What the policy of pages allows besides their CSS. */
export type PageAllowances = Omit<PolicyInput, 'css' | 'search' | 'isOffline'>;

/**
 * Returns the CSS of a page.
 * @param body the page's `<body>` as HTML
 * @param search what the page has of the search
 * @param isOffline whether it is the offline page
 */
export type CssForPage = (body: string, search?: SearchUse, isOffline?: boolean) => PageCss;

/**
 * Creates the function that removes from a stylesheet what a page does not use: selectors for classes and rare elements
 * that the page does not have, and custom properties that no other declaration uses. Pages with the same classes and
 * rare elements have the same CSS.
 */
export function purgeUnusedCss(
  stylesheet: readonly CssPart[],
  allowed: PageAllowances,
): CssForPage {
  const classes = [...new Set(stylesheet.flatMap(classesOf))].sort();
  const byClasses = new BoundedCache<string, PageCss>(maxPageCss);
  return (body, search = 'none', isOffline = false) => {
    const onPage = classesOfPage(body);
    const used = classes.filter((name) => onPage.has(name));
    const key = [search, isOffline, ...used].join(' ');
    return byClasses.get(key, () => {
      const needed = new Set(used);
      const rules = stylesheet.flatMap((part) => neededBy(needed, part));
      const css = textOf(rules, usedProperties(rules));
      const policy = metaPolicy({ css, search, isOffline, ...allowed });
      return { css, fonts: fontsIn(css), policy };
    });
  };
}

/** The files of the faces in minified CSS whose families are in use. */
function fontsIn(css: string): readonly string[] {
  const pattern = /@font-face\{[^}]*\}/g;
  const rest = css.replace(pattern, '');
  return (css.match(pattern) ?? []).flatMap((face) => {
    const [, family = ''] = /font-family:"?([^;"}]+)/.exec(face) ?? [];
    const [, url = ''] = /\burl\("?([^")]+)/.exec(face) ?? [];
    return url !== '' && rest.includes(family) ? [url] : [];
  });
}

/** `purgeUnusedCss` for the stylesheet of each language, created at its first use. */
export function purgeByLanguage(
  assets: Pick<Assets, 'rules'>,
  allowed: PageAllowances,
): (lang: LanguageCode) => CssForPage {
  return lazyByKey((lang) => purgeUnusedCss(cssRulesIn(lang, assets), allowed));
}

function classesOf(part: CssPart): readonly string[] {
  if (typeof part === 'string') return [];
  return 'parts' in part ? part.parts.flatMap(classesOf) : namesIn(part.classes);
}

function namesIn(classes: Alternatives): readonly string[] {
  return classes.flat().flatMap((item) => (typeof item === 'string' ? [item] : namesIn(item)));
}

/** A page has hundreds of class attributes, but few different ones. */
function classesOfPage(body: string): ReadonlySet<string> {
  const attributes = new Set(body.match(/\sclass="?[^">]*/g));
  const names = [...attributes].flatMap((text) => text.replace(/^\sclass="?/, '').split(' '));
  return new Set([...names, ...(body.match(rareTag) ?? [])]);
}

/** The rules of a part that a page with some classes needs. */
function neededBy(used: ReadonlySet<string>, part: CssPart): readonly CssPart[] {
  if (typeof part === 'string') return [part];
  if ('parts' in part) {
    const parts = part.parts.flatMap((inner) => neededBy(used, inner));
    return [{ ...part, parts }];
  }
  const isNeeded = (_: string, at: number) => isMet([part.classes[at] ?? []], used);
  const selectors = part.selectors.filter(isNeeded);
  return selectors.length > 0 ? [{ ...part, selectors }] : [];
}

function isMet(classes: Alternatives, used: ReadonlySet<string>): boolean {
  return classes.some((all) =>
    all.every((item) => (typeof item === 'string' ? used.has(item) : isMet(item, used))),
  );
}

/** The custom properties in `var()` of used declarations. A property may be used only by another property. */
function usedProperties(parts: readonly CssPart[]): ReadonlySet<string> {
  const declarations = parts.flatMap(declarationsOf).filter((text) => text.includes('var('));
  const used = new Set<string>();
  for (let before = -1; before < used.size; ) {
    before = used.size;
    for (const text of declarations.filter((declaration) => isUsed(declaration, used))) {
      for (const [, name = ''] of text.matchAll(/var\((--[\w-]+)/g)) used.add(name);
    }
  }
  return used;
}

function declarationsOf(part: CssPart): readonly string[] {
  if (typeof part === 'string') return [part];
  return 'parts' in part ? part.parts.flatMap(declarationsOf) : part.declarations;
}

function isUsed(declaration: string, properties: ReadonlySet<string>): boolean {
  const isCustom = declaration.startsWith('--');
  return !isCustom || properties.has(declaration.slice(0, declaration.indexOf(':')));
}

function textOf(parts: readonly CssPart[], used: ReadonlySet<string>): string {
  return parts.map((part) => partText(part, used)).join('');
}

function partText(part: CssPart, used: ReadonlySet<string>): string {
  if (typeof part === 'string') return part;
  if ('parts' in part) return block(part.head, textOf(part.parts, used));
  const declarations = part.declarations.filter((text) => isUsed(text, used));
  return block(part.selectors.join(','), declarations.join(';'));
}

function block(head: string, inside: string): string {
  return inside === '' ? '' : `${head}{${inside}}`;
}

import { metaPolicy } from '../../metadata/host/content-security-policy.ts';
import type { LanguageCode } from '../../model/language.ts';
import { type Assets, cssRulesIn } from './bundle-assets.ts';
import type { Alternatives, CssPart } from './split-css.ts';

/** The style of one page, and the policy that allows it and no other. */
export interface PageCss {
  /** Minified. */
  readonly css: string;
  readonly policy: string;
}

/** Gives the style of a page. @param body the page's `<body>` as HTML */
export type CssForPage = (body: string) => PageCss;

/**
 * Cuts a stylesheet to what each page needs: a rule stays unless it asks for a class that the page
 * does not have, and a custom property unless nothing uses it. Pages with the same classes share
 * their sheet.
 */
export function purgeUnusedCss(whole: readonly CssPart[], liveReload: boolean): CssForPage {
  const classes = [...new Set(whole.flatMap(classesOf))].sort();
  const sheets = new Map<string, PageCss>();
  return (body) => {
    const onPage = classesOfPage(body);
    const used = classes.filter((name) => onPage.has(name));
    const key = used.join(' ');
    const known = sheets.get(key);
    if (known !== undefined) return known;
    const rules = whole.flatMap((part) => neededBy(new Set(used), part));
    const css = textOf(rules, usedProperties(rules));
    const sheet = { css, policy: metaPolicy({ css, liveReload }) };
    sheets.set(key, sheet);
    return sheet;
  };
}

/** The cutters of the stylesheets of languages, each made when its language is first asked for. */
export function purgeByLanguage(
  assets: Pick<Assets, 'rules'>,
  liveReload: boolean,
): (lang: LanguageCode) => CssForPage {
  const cutters = new Map<LanguageCode, CssForPage>();
  return (lang) => {
    const cutter = cutters.get(lang) ?? purgeUnusedCss(cssRulesIn(lang, assets), liveReload);
    cutters.set(lang, cutter);
    return cutter;
  };
}

function classesOf(part: CssPart): readonly string[] {
  if (typeof part === 'string') return [];
  return 'parts' in part ? part.parts.flatMap(classesOf) : namesIn(part.classes);
}

function namesIn(classes: Alternatives): readonly string[] {
  return classes.flat().flatMap((each) => (typeof each === 'string' ? [each] : namesIn(each)));
}

function classesOfPage(body: string): ReadonlySet<string> {
  const used = new Set<string>();
  for (const [, names = ''] of body.matchAll(/\sclass="?([^">]*)/g)) {
    for (const name of names.split(' ')) used.add(name);
  }
  return used;
}

/** The part, or what is needed of it by a page with some classes. */
function neededBy(used: ReadonlySet<string>, part: CssPart): readonly CssPart[] {
  if (typeof part === 'string') return [part];
  if ('parts' in part) {
    const parts = part.parts.flatMap((inner) => neededBy(used, inner));
    return [{ ...part, parts }];
  }
  return isMet(part.classes, used) ? [part] : [];
}

function isMet(classes: Alternatives, used: ReadonlySet<string>): boolean {
  return classes.some((all) =>
    all.every((each) => (typeof each === 'string' ? used.has(each) : isMet(each, used))),
  );
}

/** The custom properties that `var()` names; one may be used by another alone. */
function usedProperties(parts: readonly CssPart[]): ReadonlySet<string> {
  const declarations = parts.flatMap(declarationsOf).filter((text) => text.includes('var('));
  const used = new Set<string>();
  for (let before = -1; before < used.size; ) {
    before = used.size;
    for (const text of declarations.filter((each) => isUsed(each, used))) {
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
  return block(part.selectors, declarations.join(';'));
}

function block(head: string, inside: string): string {
  return inside === '' ? '' : `${head}{${inside}}`;
}

import { createRequire } from 'node:module';
import path from 'node:path';
import { metaPolicy } from '../../metadata/host/content-security-policy.ts';
import type { LanguageCode } from '../../model/language.ts';
import { jsonMemo, memo } from '../cache/memo.ts';
import { projectFolder } from '../cache/project-folder.ts';
import { type Assets, oldestBrowsers, sheetOf } from './bundle-assets.ts';

/** The style of one page, and the policy that allows it and no other. */
export interface PageSheet {
  /** Minified. */
  readonly css: string;
  readonly policy: string;
}

/** Gives the style of a page. @param body the page's `<body>` as HTML */
export type SheetFor = (body: string) => PageSheet;

const pageSheets = jsonMemo<string>('styles');

/**
 * Cuts a stylesheet to what each page needs: a rule stays unless it asks for a class that the page
 * does not have, and a custom property unless nothing uses it. Pages with the same classes share
 * their sheet, which the cache holds.
 * @param whole the stylesheet, minified
 * @param cache absolute path of the cache folder
 */
export function sheetCutter(whole: string, liveReload: boolean, cache: string): SheetFor {
  const classes = classesOfSheet(whole);
  const sheets = new Map<string, PageSheet>();
  return (body) => {
    const used = classesOfPage(body);
    const unused = classes.filter((name) => !used.has(name));
    const key = unused.join(' ');
    const known = sheets.get(key);
    if (known !== undefined) return known;
    const css = memo(cache, pageSheets, [whole, unused], () =>
      withoutUnusedProperties(withoutSymbols(whole, unused)),
    );
    const sheet = { css, policy: metaPolicy({ css, liveReload }) };
    sheets.set(key, sheet);
    return sheet;
  };
}

/** The cutters of the stylesheets of languages, each made when its language is first asked for. */
export function sheetsByLanguage(
  assets: Pick<Assets, 'sheets'>,
  liveReload: boolean,
  cache: string,
): (lang: LanguageCode) => SheetFor {
  const cutters = new Map<LanguageCode, SheetFor>();
  return (lang) => {
    const cutter = cutters.get(lang) ?? sheetCutter(sheetOf(lang, assets), liveReload, cache);
    cutters.set(lang, cutter);
    return cutter;
  };
}

/** Names of the classes that rules of a minified stylesheet ask for, sorted. */
function classesOfSheet(css: string): readonly string[] {
  const selectors = css.replace(/"[^"]*"|url\([^)]*\)|\{[^{}]*\}/g, '{');
  const names = [...selectors.matchAll(/\.([a-z][\w-]*)/gi)].map(([, name = '']) => name);
  return [...new Set(names)].sort();
}

function classesOfPage(body: string): ReadonlySet<string> {
  const used = new Set<string>();
  for (const [, names = ''] of body.matchAll(/\sclass="?([^">]*)/g)) {
    for (const name of names.split(' ')) used.add(name);
  }
  return used;
}

/** A custom property is used where `var()` names it; one may be used by another alone. */
function withoutUnusedProperties(css: string): string {
  const used = new Set([...css.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name));
  const unused = [...css.matchAll(/[{;](--[\w-]+):/g)]
    .map(([, name = '']) => name)
    .filter((name) => !used.has(name));
  const less = unused.length === 0 ? css : withoutSymbols(css, unused);
  return less.length < css.length ? withoutUnusedProperties(less) : css;
}

/** @see https://lightningcss.dev/minification.html#unused-symbols */
function withoutSymbols(css: string, unusedSymbols: readonly string[]): string {
  const { transform, Features } = lightningcss();
  const { code } = transform({
    filename: 'page.css',
    code: Buffer.from(css),
    minify: true,
    targets: oldestBrowsers,
    // It has put prefixes in already, and would put them in again.
    exclude: Features.LightDark | Features.VendorPrefixes,
    unusedSymbols: [...unusedSymbols],
  });
  return Buffer.from(code).toString('utf8');
}

/** Loaded at the first sheet that is not in the cache: most builds need none. */
function lightningcss(): typeof import('lightningcss') {
  return createRequire(path.join(projectFolder, 'package.json'))('lightningcss');
}

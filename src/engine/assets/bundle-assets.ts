import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { digestOf } from '../../model/digest.ts';
import type { LanguageCode } from '../../model/language.ts';
import { compareText } from '../../model/order.ts';
import { type Look, plainLook } from '../../model/site/look.ts';
import { memo } from '../cache/memo.ts';
import { projectFolder } from '../cache/project-folder.ts';
import { missingFontError, styleError } from './layout-faults.ts';
import type { SheetFonts, SiteFonts } from './site-fonts.ts';
import { layoutFile, nameInLayouts, ownLayouts, type SiteLayouts } from './site-layouts.ts';
import type { CssPart } from './split-css.ts';
import { withFonts, withLook } from './tokens-of-look.ts';

/** A file that pages load. Its URL has a digest of its content, so that browsers can cache it forever. */
export interface Asset {
  /** Absolute path. */
  readonly file: string;
  /** Path in the site: `assets/newsreader-text.0123456789abcdef.woff2`. */
  readonly output: string;
}

/** The minified stylesheets and the files that they refer to. */
export interface Assets {
  /** The stylesheet `site`, and those of the languages that have their own in place of it. */
  readonly stylesheets: Readonly<Record<'site' | LanguageCode, string>>;
  /** The same stylesheets, split into rules. */
  readonly rules: Readonly<Record<'site' | LanguageCode, readonly CssPart[]>>;
  readonly files: readonly Asset[];
}

/** What stylesheets are made from besides their sources. */
interface StyleInput {
  readonly basePath: string;
  readonly files: readonly Asset[];
  readonly look: Look;
  readonly site: SiteLayouts | undefined;
  readonly fonts: SiteFonts;
}

const stylesFolder = path.join(ownLayouts, 'styles');
const stylesPrefix = 'styles/';
const fontsPrefix = 'fonts/';

/** The oldest browsers that the stylesheets support. lightningcss encodes a version as `major << 16`. */
export const oldestBrowsers = {
  chrome: 100 << 16,
  firefox: 100 << 16,
  safari: 15 << 16,
  ios_saf: 15 << 16,
};

/**
 * Bundles `layouts/styles/site.css`, the stylesheets of languages beside it (`site.ar.css`), and the fonts that they
 * name. Rejects with LayoutError for invalid CSS, and if a font does not exist.
 * @param basePath path of the base URL, the prefix of each URL in the stylesheets
 * @param cache absolute path of the cache folder
 * @param look what site.yaml changes in the stylesheets
 * @param site the site's stylesheets and fonts, which replace Dateline's own or are added to them
 */
export async function bundleAssets(
  basePath: string,
  cache: string,
  look: Look = plainLook,
  site?: SiteLayouts | undefined,
  fonts: SiteFonts = noFonts,
): Promise<Assets> {
  const files = await fontAssets(site);
  const sheets = await sheetNames(site);
  const texts = [...sheets.own, ...sheets.added].map(async (name) => [
    name,
    await readFile(layoutFile(stylesPrefix + name, site), 'utf8'),
  ]);
  const outputs = files.map(({ output }) => output);
  const inputs = [
    basePath,
    look,
    fonts.sheets,
    outputs,
    site?.folder ?? '',
    (await Promise.all(texts)).sort(),
  ];
  const input = { basePath, files, look, site, fonts };
  const styles = await memo(cache, 'styles', inputs, () => bundleStylesheets(sheets, input));
  return { ...styles, files };
}

/** The stylesheet of a language's pages. */
export function stylesheetIn(
  lang: LanguageCode,
  { stylesheets }: Pick<Assets, 'stylesheets'>,
): string {
  return stylesheets[lang] ?? stylesheets.site ?? '';
}

/** The stylesheet of a language's pages, split into its rules. */
export function cssRulesIn(
  lang: LanguageCode,
  { rules }: Pick<Assets, 'rules'>,
): readonly CssPart[] {
  return rules[lang] ?? rules.site ?? [];
}

async function bundleStylesheets(
  { own, added }: SheetNames,
  input: StyleInput,
): Promise<Pick<Assets, 'stylesheets' | 'rules'>> {
  const sources = [...own, ...added].flatMap((name) => {
    const [, lang = ''] = /^site(?:\.([\w-]+))?\.css$/.exec(name) ?? [];
    return lang === '' && name !== 'site.css' ? [] : [[lang || 'site', name] as const];
  });
  // A language without a stylesheet of its own that has its own typefaces gets one.
  const withSheet = sources.map(([lang]) => lang);
  const others = Object.keys(input.fonts.sheets).filter(
    (lang) => lang !== '' && !withSheet.includes(lang),
  );
  const all = [...sources, ...others.map((lang) => [lang, 'site.css'] as const)];
  const lightningcss = await import('lightningcss');
  const { splitCss } = await import('./split-css.ts');
  const bundles = all.map(async ([lang, name]) => {
    return [lang, await bundleStylesheet(lightningcss, lang, name, added, input)] as const;
  });
  const stylesheets = await Promise.all(bundles);
  const rules = stylesheets.map(([lang, css]) => [lang, splitCss(css)]);
  return { stylesheets: Object.fromEntries(stylesheets), rules: Object.fromEntries(rules) };
}

async function bundleStylesheet(
  { bundleAsync, Features }: typeof import('lightningcss'),
  lang: string,
  name: string,
  added: readonly string[],
  { basePath, files, look, site, fonts }: StyleInput,
): Promise<string> {
  const byName = new Map([
    ...files.map((asset) => [path.basename(asset.file), asset.output] as const),
    ...fonts.files.map(({ path: output }) => [path.basename(output), output] as const),
  ]);
  const own = sheetFontsOf(lang, name, fonts);
  const read = new Map<string, string>();
  const { code } = await bundleAsync({
    filename: path.join(stylesFolder, entryOf(name)),
    projectRoot: projectFolder,
    minify: true,
    targets: oldestBrowsers,
    // For `light-dark()`, which we do not use, lightningcss would add properties to every stylesheet.
    exclude: Features.LightDark,
    resolver: {
      read: async (file) => {
        const isEntry = path.basename(file) === entryOf(name);
        const css = isEntry ? entrySheet(name, added, own.css) : await readStyles(file, look, own);
        read.set(file, css);
        return css;
      },
      resolve: (specifier, from) => resolveSheet(specifier, from, site),
    },
    visitor: {
      Url(url) {
        const output = byName.get(path.posix.basename(url.url));
        if (output === undefined) throw missingFontError(url, read, site);
        return { ...url, url: basePath + output };
      },
    },
  }).catch((error: Error) => {
    throw styleError(error, site);
  });
  return Buffer.from(code).toString('utf8');
}

const noFonts: SiteFonts = { files: [], sheets: {} };

/** The typefaces of a stylesheet: those of its language, and without a stylesheet of the language, those of all. */
function sheetFontsOf(lang: string, name: string, { sheets }: SiteFonts): SheetFonts {
  const shared = name === 'site.css' ? sheets[''] : undefined;
  const own = lang === 'site' ? undefined : sheets[lang];
  return {
    css: (shared?.css ?? '') + (own?.css ?? ''),
    values: { ...shared?.values, ...own?.values },
  };
}

/** The names of stylesheets: those of Dateline, which a site may replace, and those that a site adds. */
interface SheetNames {
  readonly own: readonly string[];
  readonly added: readonly string[];
}

async function sheetNames(site: SiteLayouts | undefined): Promise<SheetNames> {
  const own = (await readdir(stylesFolder)).sort(compareText);
  const ofSite = namesIn(stylesPrefix, site).filter((name) => name.endsWith('.css'));
  return { own, added: ofSite.filter((name) => !own.includes(name)) };
}

/** The names of the files of a site in one folder of its layouts, sorted. */
function namesIn(prefix: string, site: SiteLayouts | undefined): readonly string[] {
  const files = site?.files.filter((name) => name.startsWith(prefix)) ?? [];
  return files.map((name) => name.slice(prefix.length));
}

/** The name of a sheet that imports one of Dateline's and those that the site adds. */
function entryOf(name: string): string {
  return `entry of ${name}`;
}

/** Sheets that a site adds come last, so that their rules win. */
function entrySheet(name: string, added: readonly string[], faces: string): string {
  const imports = [name, ...added.filter((each) => !isLanguageSheet(each))].map(
    (each) => `@import "./${each}";\n`,
  );
  return imports.join('') + faces;
}

/** Whether a sheet is the whole stylesheet of a language: `site.ar.css`. */
function isLanguageSheet(name: string): boolean {
  return /^site\.[\w-]+\.css$/.test(name);
}

function resolveSheet(specifier: string, from: string, site: SiteLayouts | undefined): string {
  const file = path.resolve(path.dirname(from), specifier);
  const name = nameInLayouts(file, site);
  return name === undefined ? file : layoutFile(name, site);
}

/** Reads a stylesheet; in that of the tokens, the values of site.yaml replace Dateline's own. */
async function readStyles(file: string, look: Look, fonts: SheetFonts): Promise<string> {
  const css = withFonts(await readFile(file, 'utf8'), fonts.values);
  return path.basename(file) === 'tokens.css' ? withLook(css, look) : css;
}

async function fontAssets(site: SiteLayouts | undefined): Promise<readonly Asset[]> {
  const own = await readdir(path.join(ownLayouts, 'fonts'));
  const ofSite = namesIn(fontsPrefix, site);
  const names = [...new Set([...own, ...ofSite])]
    .filter((name) => name.endsWith('.woff2'))
    .sort(compareText);
  return Promise.all(
    names.map(async (name) => {
      const file = layoutFile(fontsPrefix + name, site);
      const digest = digestOf(await readFile(file));
      return { file, output: `assets/${path.basename(name, '.woff2')}.${digest}.woff2` };
    }),
  );
}

import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { digestOf } from '../../model/digest.ts';
import type { LanguageCode } from '../../model/language.ts';
import { compareText } from '../../model/order.ts';
import { type Look, plainLook } from '../../model/site/look.ts';
import { jsonMemo, memo } from '../cache/memo.ts';
import { projectFolder } from '../cache/project-folder.ts';
import type { CssPart } from './split-css.ts';
import { withLook } from './tokens-of-look.ts';

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
}

const stylesFolder = path.join(projectFolder, 'layouts', 'styles');

/** The oldest browsers that the stylesheets support. lightningcss encodes a version as `major << 16`. */
export const oldestBrowsers = { chrome: 100 << 16, firefox: 100 << 16, safari: 15 << 16 };

const bundled = jsonMemo<Pick<Assets, 'stylesheets' | 'rules'>>('styles');

/**
 * Bundles `layouts/styles/site.css`, the stylesheets of languages beside it (`site.ar.css`), and the fonts that they
 * name. Rejects with lightningcss's error for invalid CSS, and with an Error if a font does not exist.
 * @param basePath path of the base URL, the prefix of each URL in the stylesheets
 * @param cache absolute path of the cache folder
 * @param look what site.yaml changes in the stylesheets
 */
export async function bundleAssets(
  basePath: string,
  cache: string,
  look: Look = plainLook,
): Promise<Assets> {
  const files = await fontAssets();
  const names = await readdir(stylesFolder);
  const texts = names.map(async (name) => [
    name,
    await readFile(path.join(stylesFolder, name), 'utf8'),
  ]);
  const outputs = files.map(({ output }) => output);
  const inputs = [basePath, look, outputs, (await Promise.all(texts)).sort()];
  const styles = await memo(cache, bundled, inputs, () => bundleStylesheets(basePath, files, look));
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
  basePath: string,
  files: readonly Asset[],
  look: Look,
): Promise<Pick<Assets, 'stylesheets' | 'rules'>> {
  const names = (await readdir(stylesFolder)).sort(compareText);
  const sources = names.flatMap((name) => {
    const [, lang = ''] = /^site(?:\.([\w-]+))?\.css$/.exec(name) ?? [];
    return lang === '' && name !== 'site.css' ? [] : [[lang || 'site', name] as const];
  });
  const lightningcss = await import('lightningcss');
  const { splitCss } = await import('./split-css.ts');
  const bundles = sources.map(async ([lang, name]) => {
    return [lang, await bundleStylesheet(lightningcss, name, { basePath, files, look })] as const;
  });
  const stylesheets = await Promise.all(bundles);
  const rules = stylesheets.map(([lang, css]) => [lang, splitCss(css)]);
  return { stylesheets: Object.fromEntries(stylesheets), rules: Object.fromEntries(rules) };
}

async function bundleStylesheet(
  { bundleAsync, Features }: typeof import('lightningcss'),
  name: string,
  { basePath, files, look }: StyleInput,
): Promise<string> {
  const byName = new Map(files.map((asset) => [path.basename(asset.file), asset]));
  const { code } = await bundleAsync({
    filename: path.join(stylesFolder, name),
    projectRoot: projectFolder,
    minify: true,
    targets: oldestBrowsers,
    // For `light-dark()`, which we do not use, lightningcss would add properties to every stylesheet.
    exclude: Features.LightDark,
    resolver: { read: (file) => readStyles(file, look) },
    visitor: {
      Url(url) {
        const asset = byName.get(path.posix.basename(url.url));
        if (asset === undefined)
          throw new Error(`layouts/styles/${name} names ${url.url}, which is not in layouts/fonts`);
        return { ...url, url: basePath + asset.output };
      },
    },
  });
  return Buffer.from(code).toString('utf8');
}

/** Reads a stylesheet; in that of the tokens, the values of site.yaml replace Dateline's own. */
async function readStyles(file: string, look: Look): Promise<string> {
  const css = await readFile(file, 'utf8');
  return path.basename(file) === 'tokens.css' ? withLook(css, look) : css;
}

async function fontAssets(): Promise<readonly Asset[]> {
  const folder = path.join(projectFolder, 'layouts', 'fonts');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.woff2')).sort(compareText);
  return Promise.all(
    names.map(async (name) => {
      const file = path.join(folder, name);
      const digest = digestOf(await readFile(file));
      return { file, output: `assets/${path.basename(name, '.woff2')}.${digest}.woff2` };
    }),
  );
}

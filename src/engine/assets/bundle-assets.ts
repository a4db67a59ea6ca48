import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { digestOf } from '../../model/digest.ts';
import type { LanguageCode } from '../../model/language.ts';
import { compareText } from '../../model/order.ts';
import { jsonMemo, memo } from '../cache/memo.ts';
import { projectFolder } from '../cache/project-folder.ts';
import type { CssPart } from './split-css.ts';

/** A file that pages use: where it lies, and its name on the site, which changes with its content. */
export interface Asset {
  /** Absolute path. */
  readonly file: string;
  /** From the root of the site: `assets/newsreader-text.0123456789abcdef.woff2`. */
  readonly output: string;
}

/** The stylesheets, minified, and the files they refer to. */
export interface Assets {
  /** The stylesheet of all pages, and those of languages that have their own in place of it. */
  readonly sheets: Readonly<Record<'site' | LanguageCode, string>>;
  /** The same, split into their rules. */
  readonly rules: Readonly<Record<'site' | LanguageCode, readonly CssPart[]>>;
  readonly files: readonly Asset[];
}

const stylesFolder = path.join(projectFolder, 'layouts', 'styles');

/** Oldest browsers for which syntax is lowered, as lightningcss encodes versions: major << 16. */
export const oldestBrowsers = { chrome: 100 << 16, firefox: 100 << 16, safari: 15 << 16 };

const bundled = jsonMemo<Pick<Assets, 'sheets' | 'rules'>>('styles');

/**
 * Bundles `layouts/styles/site.css`, the sheets of languages beside it (`site.ar.css`), and the
 * fonts they name.
 * @param basePath path of the base URL, put before each address in the stylesheets
 * @param cache absolute path of the cache folder
 */
export async function bundleAssets(basePath: string, cache: string): Promise<Assets> {
  const files = await fontAssets();
  const names = await readdir(stylesFolder);
  const texts = names.map(async (name) => [
    name,
    await readFile(path.join(stylesFolder, name), 'utf8'),
  ]);
  const inputs = [basePath, files.map(({ output }) => output), (await Promise.all(texts)).sort()];
  const sheets = await memo(cache, bundled, inputs, () => bundleSheets(basePath, files));
  return { ...sheets, files };
}

/** The stylesheet of a language's pages. */
export function stylesheetIn(lang: LanguageCode, { sheets }: Pick<Assets, 'sheets'>): string {
  return sheets[lang] ?? sheets.site ?? '';
}

/** The stylesheet of a language's pages, split into its rules. */
export function cssRulesIn(
  lang: LanguageCode,
  { rules }: Pick<Assets, 'rules'>,
): readonly CssPart[] {
  return rules[lang] ?? rules.site ?? [];
}

async function bundleSheets(
  basePath: string,
  files: readonly Asset[],
): Promise<Pick<Assets, 'sheets' | 'rules'>> {
  const names = (await readdir(stylesFolder)).sort(compareText);
  const sources = names.flatMap((name) => {
    const [, lang = ''] = /^site(?:\.([\w-]+))?\.css$/.exec(name) ?? [];
    return lang === '' && name !== 'site.css' ? [] : [[lang || 'site', name] as const];
  });
  const lightningcss = await import('lightningcss');
  const { splitCss } = await import('./split-css.ts');
  const sheets = sources.map(
    ([lang, name]) => [lang, bundleSheet(lightningcss, name, basePath, files)] as const,
  );
  const rules = sheets.map(([lang, css]) => [lang, splitCss(css)]);
  return { sheets: Object.fromEntries(sheets), rules: Object.fromEntries(rules) };
}

function bundleSheet(
  { bundle, Features }: typeof import('lightningcss'),
  name: string,
  basePath: string,
  files: readonly Asset[],
): string {
  const byName = new Map(files.map((asset) => [path.basename(asset.file), asset]));
  const { code } = bundle({
    filename: path.join(stylesFolder, name),
    projectRoot: projectFolder,
    minify: true,
    targets: oldestBrowsers,
    // It would write properties into every sheet for `light-dark()`, of which we make no use.
    exclude: Features.LightDark,
    visitor: {
      Url(url) {
        const asset = byName.get(path.posix.basename(url.url));
        if (asset === undefined) throw new Error(`layouts/styles names no such file: ${url.url}`);
        return { ...url, url: basePath + asset.output };
      },
    },
  });
  return Buffer.from(code).toString('utf8');
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

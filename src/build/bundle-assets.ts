import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { digestOf } from '../model/digest.ts';
import { compareText } from '../model/order.ts';
import { codeDigest } from './code-digest.ts';
import { keepText, readKept } from './kept-text.ts';
import { projectFolder } from './project-folder.ts';

/** A file that pages use: where it lies, and its name on the site, which changes with its content. */
export interface Asset {
  /** Absolute path. */
  readonly file: string;
  /** From the root of the site: `assets/newsreader-text.0123456789abcdef.woff2`. */
  readonly output: string;
}

/** The stylesheet, minified, ready to stand in each page's head, and the files it refers to. */
export interface Assets {
  readonly css: string;
  readonly files: readonly Asset[];
}

/** Oldest browsers for which syntax is lowered, as lightningcss encodes versions: major << 16. */
const oldestBrowsers = { chrome: 100 << 16, firefox: 100 << 16, safari: 15 << 16 };

/**
 * Bundles `layouts/styles/site.css` and the fonts it names.
 * @param basePath path of the base URL, put before each address in the stylesheet
 * @param cache absolute path of the cache folder
 */
export async function bundleAssets(basePath: string, cache: string): Promise<Assets> {
  const files = await fontAssets();
  const kept = path.join(cache, 'styles', `${await stylesDigest(basePath, files)}.css`);
  const known = readKept(kept);
  if (known !== undefined) return { css: known, files };
  const css = await bundleCss(basePath, files);
  keepText(kept, css);
  return { css, files };
}

/** Stands for every stylesheet, the names of the fonts, and the library that bundles them. */
async function stylesDigest(basePath: string, files: readonly Asset[]): Promise<string> {
  const folder = path.join(projectFolder, 'layouts', 'styles');
  const names = (await readdir(folder)).sort(compareText);
  const sheets = await Promise.all(names.map((name) => readFile(path.join(folder, name))));
  const terms = [basePath, codeDigest(), ...files.map(({ output }) => output), ...names];
  return digestOf([...terms, ...sheets.map(digestOf)].join('\n'));
}

async function bundleCss(basePath: string, files: readonly Asset[]): Promise<string> {
  const { bundle } = await import('lightningcss');
  const byName = new Map(files.map((asset) => [path.basename(asset.file), asset]));
  const { code } = bundle({
    filename: path.join(projectFolder, 'layouts', 'styles', 'site.css'),
    projectRoot: projectFolder,
    minify: true,
    targets: oldestBrowsers,
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

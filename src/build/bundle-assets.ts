import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { bundle } from 'lightningcss';
import { compareText } from '../model/order.ts';
import { digestOf } from './digest.ts';
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
 */
export async function bundleAssets(basePath: string): Promise<Assets> {
  const files = await fontAssets();
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
  return { css: Buffer.from(code).toString('utf8'), files };
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

import { cp, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Output } from '../model/output.ts';
import type { Page, PageKind } from '../pages/page-kinds.ts';
import type { RenderLayout } from './bundle-layouts.ts';

/** What Eleventy renders: pages by kind, a renderer for each kind, and files to copy. */
export interface RenderPlan {
  /** Path of the base URL: `/` or `/news/`. */
  readonly basePath: string;
  readonly pages: Readonly<Record<PageKind, readonly Page[]>>;
  readonly layouts: ReadonlyMap<string, RenderLayout>;
  /** What a layout is given besides its page. */
  readonly surroundingsOf: (page: Page) => object;
  /** Files that are not pages. */
  readonly outputs: readonly Output[];
  /** Files and folders to copy as they are: absolute path, and path on the site. */
  readonly copies: readonly { readonly from: string; readonly to: string }[];
}

/** Under this key a running build leaves its plan on the config object for the config file to find. */
export const renderPlanKey = Symbol.for('dateline.render-plan');

/** The part of Eleventy's configuration object that Dateline uses (https://www.11ty.dev/docs/config/). */
export interface EleventyConfig {
  addGlobalData(name: string, data: () => object): void;
  addTemplateFormats(formats: string): void;
  addExtension(extension: string, options: object): void;
  on(
    event: 'eleventy.after',
    listener: (run: { directories: { output: string } }) => Promise<void>,
  ): void;
  readonly ignores: Set<string>;
  [renderPlanKey]?: RenderPlan;
}

const extension = '11ty.tsx';

/** What an Eleventy config file returns: folders and formats. */
export const eleventyFolders = {
  dir: { input: 'layouts', includes: 'parts', data: 'parts' },
  templateFormats: [extension],
};

/**
 * Wires a plan into Eleventy: each layout paginates, one page at a time, over the pages of its
 * kind; the permalink is the page's URL.
 */
export function wireEleventy(config: EleventyConfig, plan: RenderPlan): void {
  config.ignores.delete('**/node_modules/**');
  config.addTemplateFormats(extension);
  config.addGlobalData('pages', () => plan.pages);
  config.on('eleventy.after', async ({ directories }) => {
    await copyFiles(plan.copies, directories.output);
    await writeOutputs(plan.outputs, directories.output);
  });
  config.addExtension(extension, {
    outputFileExtension: 'html',
    read: false,
    useLayouts: false,
    getData: (inputPath: string) => ({
      pagination: { data: `pages.${kindOf(inputPath)}`, size: 1, alias: 'current' },
      permalink: ({ current }: { current: Page }) => outputPathOf(current.url),
    }),
    compile: (_content: string, inputPath: string) => {
      const render = plan.layouts.get(kindOf(inputPath));
      if (render === undefined) throw new Error(`${inputPath} is the layout of no page kind`);
      return ({ current }: { current: Page }) =>
        render({ ...plan.surroundingsOf(current), page: current });
    },
  });
}

/** Eleventy's passthrough copy takes no file from outside the project; content may lie anywhere. */
async function copyFiles(copies: RenderPlan['copies'], out: string): Promise<void> {
  for (const { from, to } of copies) {
    await cp(from, path.join(out, to), { recursive: true, filter: isShown });
  }
}

async function writeOutputs(outputs: readonly Output[], out: string): Promise<void> {
  for (const { path: name, body } of outputs) {
    const file = path.join(out, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, body);
  }
}

function isShown(file: string): boolean {
  return !path.basename(file).startsWith('.');
}

/** The file in which a page is written: `/about/` stands in `about/index.html`. */
export function outputPathOf(url: string): string {
  return url.endsWith('/') ? `${url}index.html` : url;
}

function kindOf(inputPath: string): string {
  return path.basename(inputPath, `.${extension}`);
}

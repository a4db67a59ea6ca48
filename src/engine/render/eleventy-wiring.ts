import type { Page, PageKind, PlannedPage } from '../../pages/page-kinds.ts';

/** What Eleventy renders: pages by kind, and how. */
export interface RenderPlan {
  readonly pages: Readonly<Record<PageKind, readonly PlannedPage[]>>;
  /** The HTML of a page. */
  readonly render: (page: PlannedPage) => Promise<string>;
  /** Called when Eleventy has written its pages. @param out absolute path of its folder */
  readonly afterwards: (out: string, written: readonly WrittenPage[]) => Promise<void>;
}

/** A page as Eleventy wrote it. */
export interface WrittenPage {
  readonly url: string;
  readonly content: string;
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
    listener: (run: {
      directories: { output: string };
      results: readonly WrittenPage[];
    }) => Promise<void>,
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

/** A page on its way through Eleventy, which copies plain objects deeply and this one not. */
class QueuedPage {
  readonly plan: PlannedPage;

  constructor(plan: PlannedPage) {
    this.plan = plan;
  }

  get url(): Page['url'] {
    return this.plan.url;
  }
}

/**
 * Wires a plan into Eleventy: each layout paginates, one page at a time, over the pages of its
 * kind; the permalink is the page's URL.
 */
export function wireEleventy(config: EleventyConfig, plan: RenderPlan): void {
  const queued = Object.fromEntries(
    Object.entries(plan.pages).map(([kind, pages]) => [
      kind,
      pages.map((page) => new QueuedPage(page)),
    ]),
  );
  config.ignores.delete('**/node_modules/**');
  config.addTemplateFormats(extension);
  config.addGlobalData('pages', () => queued);
  config.on('eleventy.after', ({ directories, results }) =>
    plan.afterwards(directories.output, results),
  );
  config.addExtension(extension, {
    outputFileExtension: 'html',
    read: false,
    useLayouts: false,
    getData: (inputPath: string) => ({
      pagination: { data: `pages.${kindOf(inputPath)}`, size: 1, alias: 'current' },
      permalink: ({ current }: { current: QueuedPage }) => outputPathOf(current.url),
    }),
    compile:
      () =>
      ({ current }: { current: QueuedPage }) =>
        plan.render(current.plan),
  });
}

/** The file in which a page is written: `/about/` stands in `about/index.html`. */
export function outputPathOf(url: string): string {
  return url.endsWith('/') ? `${url}index.html` : url;
}

function kindOf(inputPath: string): string {
  const [name = ''] = inputPath.split('/').slice(-1);
  return name.slice(0, -extension.length - 1);
}

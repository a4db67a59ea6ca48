import type { Page, PlannedPage } from '../../pages/page-kinds.ts';

/** The pages that Eleventy renders, by kind, and the function that renders one. */
export interface RenderPlan {
  readonly pages: Readonly<Record<string, readonly PlannedPage[]>>;
  /** The kinds among them that the site adds: their layouts are not in Eleventy's input folder. */
  readonly addedKinds: readonly string[];
  /** Returns the HTML of a page. */
  readonly render: (page: PlannedPage) => Promise<string>;
  /** Called after Eleventy has written its pages. @param out absolute path of its output folder */
  readonly afterwards: (out: string, written: readonly WrittenPage[]) => Promise<void>;
}

/** A page that Eleventy has written. */
export interface WrittenPage {
  readonly url: string;
  readonly content: string;
}

/** The property of Eleventy's configuration object in which a build passes its plan to the config file. */
export const renderPlanKey = Symbol.for('dateline.render-plan');

/** The part of Eleventy's configuration object that Dateline uses (https://www.11ty.dev/docs/config/). */
export interface EleventyConfig {
  addGlobalData(name: string, data: () => object): void;
  setInputDirectory(folder: string): void;
  /** @param folder inside the input folder, as for the next */
  setIncludesDirectory(folder: string): void;
  setDataDirectory(folder: string): void;
  setTemplateFormats(formats: readonly string[]): void;
  addTemplate(file: string, content: string): void;
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

/** Wraps a page in a class: Eleventy would make deep copies of plain objects. */
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
 * Configures Eleventy for a plan: each layout paginates over the pages of its kind, one page at a time, and
 * the permalink is the page's URL.
 */
export function wireEleventy(config: EleventyConfig, plan: RenderPlan): void {
  const queued = Object.fromEntries(
    Object.entries(plan.pages).map(([kind, pages]) => [
      kind,
      pages.map((page) => new QueuedPage(page)),
    ]),
  );
  config.setInputDirectory('layouts');
  config.setIncludesDirectory('parts');
  config.setDataDirectory('parts');
  config.setTemplateFormats([extension]);
  config.ignores.delete('**/node_modules/**');
  for (const kind of plan.addedKinds) config.addTemplate(`${kind}.${extension}`, '');
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

/** The output file of a page: `/about/index.html` for `/about/`. */
export function outputPathOf(url: string): string {
  return url.endsWith('/') ? `${url}index.html` : url;
}

function kindOf(inputPath: string): string {
  const [name = ''] = inputPath.split('/').slice(-1);
  return name.slice(0, -extension.length - 1);
}

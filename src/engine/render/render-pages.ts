import type { FactSource } from '../../facts/fact-source.ts';
import { SiteReader } from '../../facts/site-reader.ts';
import { headMetadata } from '../../metadata/head/head-metadata.ts';
import type { SearchUse } from '../../metadata/host/content-security-policy.ts';
import { siteHref } from '../../model/address/href.ts';
import type { LanguageCode } from '../../model/language.ts';
import type { Problem } from '../../model/problem.ts';
import type { Publication } from '../../model/site/publication.ts';
import {
  type AddedKinds,
  isOwnKind,
  makePage,
  type Page,
  type PlannedPage,
  pageKindNames,
} from '../../pages/page-kinds.ts';
import { versionsToLink } from '../../pages/page-versions.ts';
import { hidesSearch } from '../../pages/search-page.ts';
import { otherLanguages } from '../../pages/views/other-languages.ts';
import { thrownError } from '../../parse/page-kinds/thrown-error.ts';
import type { RenderLayout } from '../assets/bundle-layouts.ts';
import { figureChartOf } from '../assets/draw-figure-chart.ts';
import type { DrawMaps } from '../assets/draw-maps.ts';
import type { DrawTimeline } from '../assets/draw-timelines.ts';
import type { CssForPage, PageCss } from '../assets/page-css.ts';
import type { SiteLayouts } from '../assets/site-layouts.ts';
import type { MadeOutput } from '../dependencies/made-outputs.ts';
import { outputPathOf, type RenderPlan } from './eleventy-wiring.ts';
import { kindError, layoutError } from './layout-error.ts';
import { weightProblem } from './page-weight.ts';
import { policyProblems } from './policy-problems.ts';
import {
  mapLanguageIn,
  metadataInput,
  renderContext,
  timelineLanguageIn,
} from './render-context.ts';
import { runEleventy } from './run-eleventy.ts';
import { withTimeLimit } from './time-limit.ts';
import { writtenFile } from './written-file.ts';

/** Everything that is needed to render a page from its plan. */
export interface Renderers {
  readonly layouts: ReadonlyMap<string, RenderLayout>;
  /** The page kinds that the site adds. */
  readonly pageKinds: AddedKinds;
  /** The layouts of the site, whose pages are checked against their policy; undefined if it has none. */
  readonly siteLayouts: SiteLayouts | undefined;
  readonly drawMaps: DrawMaps;
  readonly drawTimeline: DrawTimeline;
  /** Returns the function that purges the stylesheet of a language for a page. */
  readonly cssForPageIn: (lang: LanguageCode) => CssForPage;
  /** The path of the search page's script in the site. */
  readonly searchScript: string;
  /** The path of the offline page's script in the site. */
  readonly offlineScript: string;
  /** The script that registers the service worker; undefined if the site has none. */
  readonly registration: string | undefined;
}

/**
 * Renders the HTML of a page: view, metadata, maps, timeline, layout. Rejects with LayoutError if the layout
 * fails, and with RangeError if the page kind has no layout.
 */
export async function renderPage(
  plan: PlannedPage,
  site: SiteReader,
  renderers: Renderers,
): Promise<string> {
  const { layouts, cssForPageIn, registration } = renderers;
  const parts = await pageWithParts(plan, site, renderers);
  const { page } = parts;
  const name = layoutOf(page);
  const layout = layouts.get(name);
  if (layout === undefined) throw new RangeError(`${name} has no layout`);
  const input = metadataInput(site);
  const context = renderContext(page.lang, site);
  const searchUse = searchUseOf(page, site);
  const shown = {
    ...context,
    ...parts,
    words: input.wordsOf(page),
    otherLanguages: otherLanguages(plan, versionsToLink(plan, site), site, ({ code, name }) =>
      renderContext(code, site).strings.frontPageIn(name),
    ),
    chart: figureChartOf(page, context),
    cssFor: (body: string): PageCss =>
      cssForPageIn(page.lang)(body, searchUse, page.kind === 'offline'),
    searchScript: siteHref(site.basePath, `/${renderers.searchScript}`),
    offlineScript: siteHref(site.basePath, `/${renderers.offlineScript}`),
    registration,
  };
  try {
    return renderers.siteLayouts === undefined ? layout(shown) : withTimeLimit(() => layout(shown));
  } catch (error) {
    throw layoutError({ layout: name, url: page.url }, thrownError(error));
  }
}

/**
 * Makes a page with its metadata and its drawings, which functions of its kind decide too. Rejects with LayoutError for
 * an error of a kind that the site adds.
 */
async function pageWithParts(
  plan: PlannedPage,
  site: SiteReader,
  { pageKinds, drawMaps, drawTimeline }: Renderers,
) {
  try {
    const page = makePage(plan, site, pageKinds);
    return {
      page,
      head: headMetadata(page, metadataInput(site)),
      ...(await drawMaps(page, mapLanguageIn(page.lang, site))),
      timeline: await drawTimeline(page, timelineLanguageIn(page.lang, site)),
    };
  } catch (error) {
    throw isOwnKind(plan.kind) ? error : kindError(plan, thrownError(error));
  }
}

/** The layout of a page: that of its kind, or the one that a page of `content/pages` names. */
function layoutOf({ kind, view }: Page): string {
  return kind === 'static' ? (view.layout ?? kind) : kind;
}

function searchUseOf({ kind }: PlannedPage, { publication }: SiteReader): SearchUse {
  if (kind === 'search') return 'page';
  return hidesSearch(publication) ? 'none' : 'form';
}

/** What is kept of a page until Eleventy has written it: not its reader, which holds the facts that the page shows. */
interface RenderedPage {
  readonly plan: PlannedPage;
  readonly publication: Publication;
  /** The keys of all facts that it read. */
  readonly reads: readonly string[];
}

/**
 * Renders pages with Eleventy. Rejects with RangeError if Eleventy wrote fewer pages than were planned.
 * @param out absolute path of the output folder
 */
export async function renderPages(
  pages: readonly PlannedPage[],
  source: FactSource,
  renderers: Renderers,
  out: string,
): Promise<readonly MadeOutput[]> {
  const made: MadeOutput[] = [];
  const rendered = new Map<string, RenderedPage>();
  await runEleventy(
    {
      ...pagesByKind(pages),
      render: async (plan) => {
        const site = new SiteReader(source);
        const html = await renderPage(plan, site, renderers);
        const { publication } = site;
        rendered.set(plan.url, { plan, publication, reads: [...site.reads] });
        return html;
      },
      afterwards: async (_, results) => {
        for (const { url, content } of results) {
          const page = rendered.get(url);
          if (page === undefined)
            throw new RangeError(`Eleventy wrote ${url}, which was not planned`);
          const problems = problemsOf(page, content, renderers);
          const file = writtenFile(out, outputPathOf(url).slice(1), content);
          made.push({ ...file, reads: page.reads, problems });
        }
      },
    },
    out,
  );
  if (made.length !== pages.length) {
    throw new RangeError(`Eleventy wrote ${made.length} of ${pages.length} pages`);
  }
  return made;
}

function problemsOf(
  { plan, publication }: RenderedPage,
  html: string,
  { siteLayouts, registration }: Pick<Renderers, 'siteLayouts' | 'registration'>,
): readonly Problem[] {
  const weight = weightProblem(plan, html, publication);
  return [
    ...(weight === undefined ? [] : [weight]),
    ...(siteLayouts
      ? policyProblems(plan.kind, withoutScript(html, registration), publication, siteLayouts)
      : []),
  ];
}

/** The HTML without the script of ours that the policy allows by its hash. */
function withoutScript(html: string, script: string | undefined): string {
  return script === undefined ? html : html.replace(`<script>${script}</script>`, '');
}

/** Groups pages by kind and keeps their order. A kind of Dateline without pages has an empty list. */
export function pagesByKind(
  pages: readonly PlannedPage[],
): Pick<RenderPlan, 'pages' | 'addedKinds'> {
  const byKind = new Map<string, PlannedPage[]>(pageKindNames.map((kind) => [kind, []]));
  for (const page of pages) {
    const ofKind = byKind.get(page.kind) ?? [];
    ofKind.push(page);
    byKind.set(page.kind, ofKind);
  }
  const addedKinds = [...byKind.keys()].filter((kind) => !isOwnKind(kind));
  return { pages: Object.fromEntries(byKind), addedKinds };
}

import { statSync } from 'node:fs';
import path from 'node:path';
import { headMetadata } from '../metadata/head-metadata.ts';
import type { MetadataInput } from '../metadata/metadata-input.ts';
import { digestOf } from '../model/digest.ts';
import type { LanguageCode } from '../model/language.ts';
import { otherLanguages } from '../pages/other-languages.ts';
import { type PageKind, type PlannedPage, pageKindNames } from '../pages/page-kinds.ts';
import type { RenderLayout } from './bundle-layouts.ts';
import { figureChartOf } from './draw-figure-chart.ts';
import type { DrawMaps } from './draw-maps.ts';
import type { DrawTimeline } from './draw-timelines.ts';
import { outputPathOf, type RenderPlan } from './eleventy-wiring.ts';
import { layoutError } from './layout-error.ts';
import type { SheetFor } from './page-sheets.ts';
import { runEleventy } from './run-eleventy.ts';
import {
  mapLanguageOf,
  type Surroundings,
  surroundingsIn,
  timelineLanguageOf,
} from './surroundings.ts';

/** What pages are rendered with. */
export interface Renderers {
  readonly layouts: ReadonlyMap<string, RenderLayout>;
  readonly around: ReadonlyMap<LanguageCode, Surroundings>;
  readonly input: MetadataInput;
  readonly drawMaps: DrawMaps;
  readonly drawTimeline: DrawTimeline;
  /** Gives the styles of a language's pages. */
  readonly sheetForIn: (lang: LanguageCode) => SheetFor;
}

/** A file that was written: its content, and how it looks on disk. */
export interface WrittenFile {
  readonly path: string;
  /** Digest of its bytes. */
  readonly digest: string;
  readonly size: number;
  readonly mtimeMs: number;
}

/** The function that makes the HTML of a page: view, metadata, maps, timeline, layout. */
export function pageRenderer({
  layouts,
  around,
  input,
  drawMaps,
  drawTimeline,
  sheetForIn,
}: Renderers): RenderPlan['render'] {
  return async (plan) => {
    const page = plan.page();
    const layout = layouts.get(page.kind);
    if (layout === undefined) throw new RangeError(`${page.kind} has no layout`);
    const of = surroundingsIn(page.lang, around);
    const shown = {
      ...of,
      page,
      words: input.wordsOf(page),
      head: headMetadata(page, input),
      otherLanguages: otherLanguages(
        plan,
        input.index.translationsOf(plan),
        input.site,
        ({ code, name }) => surroundingsIn(code, around).strings.frontPageIn(name),
      ),
      ...(await drawMaps(page, mapLanguageOf(page.lang, around))),
      timeline: await drawTimeline(page, timelineLanguageOf(page.lang, around)),
      chart: figureChartOf(page, of),
      sheetFor: sheetForIn(page.lang),
    };
    try {
      return layout(shown);
    } catch (error) {
      throw error instanceof Error ? layoutError(page, error) : error;
    }
  };
}

/**
 * Renders pages into a folder by way of Eleventy.
 * @param out absolute path
 */
export async function renderPages(
  pages: readonly PlannedPage[],
  renderers: Renderers,
  out: string,
): Promise<readonly WrittenFile[]> {
  const written: WrittenFile[] = [];
  await runEleventy(
    {
      pages: pagesByKind(pages),
      render: pageRenderer(renderers),
      afterwards: async (_, results) => {
        for (const { url, content } of results) written.push(writtenPage(url, content, out));
      },
    },
    out,
  );
  if (written.length !== pages.length) {
    throw new RangeError(`Eleventy wrote ${written.length} of ${pages.length} pages`);
  }
  return written;
}

function writtenPage(url: string, content: string, out: string): WrittenFile {
  const name = outputPathOf(url).slice(1);
  const { size, mtimeMs } = statSync(path.join(out, name));
  return { path: name, digest: digestOf(content), size, mtimeMs };
}

/** Pages by their kind, in their order; an empty list for a kind without pages. */
export function pagesByKind(pages: readonly PlannedPage[]): RenderPlan['pages'] {
  const empty = pageKindNames.map((kind) => [kind, []]);
  const byKind: Record<PageKind, PlannedPage[]> = Object.fromEntries(empty);
  for (const page of pages) byKind[page.kind].push(page);
  return byKind;
}

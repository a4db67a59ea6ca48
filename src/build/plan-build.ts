import { existsSync } from 'node:fs';
import path from 'node:path';
import { stringsByLanguage } from '../../layouts/strings/languages.ts';
import { headMetadata } from '../metadata/head-metadata.ts';
import { outputFormats } from '../metadata/output-formats.ts';
import type { ContentFolder } from '../model/content-file.ts';
import { hasErrors, type Problem, sortProblems } from '../model/problem.ts';
import type { Page, PageKind } from '../pages/page-kinds.ts';
import { pageKinds } from '../pages/page-kinds.ts';
import { type BuildOptions, OptionError } from './build-options.ts';
import { buildSite, type PlannedSite } from './build-site.ts';
import { bundleAssets } from './bundle-assets.ts';
import { bundleLayouts } from './bundle-layouts.ts';
import { drawMaps } from './draw-maps.ts';
import type { RenderPlan } from './eleventy-wiring.ts';
import { readContentFolder } from './read-content.ts';
import { siteIcons } from './site-icons.ts';
import { mapLanguageOf, metadataInput, surroundingsOf } from './surroundings.ts';

/** Content, read and understood. */
export interface CheckedContent {
  readonly folder: ContentFolder;
  readonly planned: PlannedSite | undefined;
  /** All problems, sorted. */
  readonly problems: readonly Problem[];
}

/**
 * Reads and understands the content; all that `check` does.
 * Throws OptionError where there is no such folder.
 */
export async function checkContent(options: BuildOptions): Promise<CheckedContent> {
  if (!existsSync(options.content)) {
    throw new OptionError(
      `there is no content folder ${options.content} — name one with --content`,
    );
  }
  const { value: folder, problems } = await readContentFolder(options.content);
  const words = Object.fromEntries(
    Object.entries(stringsByLanguage).map(([code, strings]) => [code, strings.markdown]),
  );
  const { now, drafts, baseUrl } = options;
  const planned = buildSite({ folder, now, drafts, baseUrl, words });
  return {
    folder,
    planned: planned.value,
    problems: sortProblems([...problems, ...planned.problems]),
  };
}

/** Prepares what Eleventy renders; undefined where the content has errors. */
export async function planRender(
  { planned, problems }: CheckedContent,
  options: BuildOptions,
): Promise<RenderPlan | undefined> {
  if (planned === undefined || hasErrors(problems)) return undefined;
  const { site, pages } = planned;
  const kinds = Object.keys(pageKinds);
  const [assets, layouts, icons] = await Promise.all([
    bundleAssets(site.basePath),
    bundleLayouts(kinds),
    siteIcons(options.content),
  ]);
  const media = path.join(options.content, 'media');
  const copies = assets.files.map(({ file, output }) => ({ from: file, to: output }));
  const around = surroundingsOf(site, assets.css, options.liveReload);
  const input = metadataInput(planned, around);
  const maps = await drawMaps(pages, (page) => mapLanguageOf(page.lang, around));
  return {
    basePath: site.basePath,
    pages: pagesByKind(pages),
    layouts,
    surroundingsOf: (page) => ({
      ...around.get(page.lang),
      words: input.wordsOf(page),
      head: headMetadata(page, input),
      map: maps.get(page),
    }),
    outputs: [...outputFormats.flatMap((format) => format(input)), ...icons],
    copies: existsSync(media) ? [...copies, { from: media, to: 'media' }] : copies,
  };
}

function pagesByKind(pages: readonly Page[]): RenderPlan['pages'] {
  const empty = Object.keys(pageKinds).map((kind) => [kind, []]);
  const byKind: Record<PageKind, Page[]> = Object.fromEntries(empty);
  for (const page of pages) byKind[page.kind].push(page);
  return byKind;
}

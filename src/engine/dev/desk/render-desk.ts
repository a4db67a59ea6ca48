import path from 'node:path';
import { CachedFactSource } from '../../../facts/cached-fact-source.ts';
import { SiteReader } from '../../../facts/site-reader.ts';
import type { Problem } from '../../../model/problem.ts';
import { editionIn } from '../../../pages/views/edition.ts';
import { loadTheme } from '../../assets/theme.ts';
import type { BuildOptions } from '../../build-options.ts';
import { readFacts } from '../../cache/fact-file.ts';
import { articleTexts } from '../../content/article-texts.ts';
import { readState, stateFile } from '../../dependencies/build-state-store.ts';
import { LayoutError } from '../../render/layout-error.ts';
import { formatIn } from '../../render/render-context.ts';
import type { EditorLink } from '../editor-link.ts';
import { plainPalette } from '../problems/problem-styles.ts';
import { deskLists } from './desk-lists.ts';
import { deskPage } from './desk-page.tsx';
import { deskCss } from './desk-styles.ts';

/**
 * Renders the desk of the last good build, from its facts. It is called only if somebody asks for the page, so it costs
 * a build nothing.
 * @param problems of the last build, which may have failed
 * @returns an HTML document; undefined if there has been no good build
 */
export async function renderDesk(
  options: BuildOptions,
  problems: readonly Problem[],
  editor: EditorLink,
): Promise<string | undefined> {
  const state = readState(stateFile(options));
  const facts = state && readFacts(state.factFile);
  if (state === undefined || facts === undefined) return undefined;
  const { files, articleChunks } = state.chunks;
  const source = new CachedFactSource(facts, articleTexts(files.slice(0, articleChunks)));
  const site = new SiteReader(source);
  const { publication, basePath, defaultLanguage } = site;
  return deskPage({
    lists: deskLists(site, state.report.withheld, problems),
    publication: editionIn(site, defaultLanguage).name,
    basePath,
    language: publication.languages[0],
    format: formatIn(defaultLanguage, site),
    edit: (name, line, column) =>
      editor(path.join(options.content, ...name.split('/')), line, column),
    css: `${await siteCss(state.report, options, defaultLanguage)}${deskCss}`,
  });
}

/** The stylesheet of the site's pages. While a layout or a stylesheet has errors, only colours and typefaces. */
async function siteCss(
  look: Parameters<typeof loadTheme>[0],
  options: BuildOptions,
  lang: string,
): Promise<string> {
  try {
    const { stylesheets } = (await loadTheme(look, options)).assets;
    return stylesheets[lang] ?? stylesheets.site ?? '';
  } catch (error) {
    if (error instanceof LayoutError) return plainPalette;
    throw error;
  }
}

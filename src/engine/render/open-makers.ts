import { CachedFactSource } from '../../facts/cached-fact-source.ts';
import type { FactTable } from '../../facts/fact-table.ts';
import { registrationScript } from '../../metadata/offline/registration.ts';
import { basePathOf } from '../../model/address/href.ts';
import type { Publication } from '../../model/site/publication.ts';
import { loadLayouts } from '../assets/bundle-layouts.ts';
import { mapDrawer } from '../assets/draw-maps.ts';
import { timelineDrawer } from '../assets/draw-timelines.ts';
import { purgeByLanguage } from '../assets/page-css.ts';
import { cardPainter } from '../assets/paint-cards.ts';
import { siteLayouts } from '../assets/site-layouts.ts';
import type { Theme } from '../assets/theme.ts';
import type { BuildOptions } from '../build-options.ts';
import { storedValues } from '../cache/stored-values.ts';
import { articleTexts } from '../content/article-texts.ts';
import type { SiteChunks } from '../content/chunk-content.ts';
import { loadPageKinds } from '../page-kinds/load-page-kinds.ts';
import type { Renderers } from './render-pages.ts';
import type { FileMakers } from './write-files.ts';

/** Everything that is needed to make outputs from their plans. */
export interface OutputMakers extends Renderers, FileMakers {}

/** Loads layouts, stylesheets and drawers, and opens the facts and texts of a site. */
export function openMakers(
  facts: FactTable,
  { files, articleChunks }: Pick<SiteChunks, 'files' | 'articleChunks'>,
  { assets, layouts, icons }: Theme,
  { content, cache, liveReload }: Pick<BuildOptions, 'content' | 'cache' | 'liveReload'>,
): OutputMakers {
  // `relateSite` wrote the fact.
  const publication = facts.value('publication') as Publication;
  const { security, baseUrl } = publication;
  // A preview that a worker keeps would hide the next save.
  const registration = liveReload
    ? undefined
    : registrationScript(publication, basePathOf(baseUrl));
  return {
    source: new CachedFactSource(
      facts,
      articleTexts(files.slice(0, articleChunks)),
      storedValues(cache),
    ),
    layouts: loadLayouts(layouts),
    pageKinds: loadPageKinds(layouts).value,
    cssForPageIn: purgeByLanguage(assets, { liveReload, security, registration }),
    registration,
    siteLayouts: siteLayouts(content),
    drawMaps: mapDrawer(cache),
    drawTimeline: timelineDrawer(cache),
    paintCard: cardPainter({ content, cache }),
    ...{ icons, content },
    searchScript: layouts.searchScript.output,
    offlineScript: layouts.offlineScript.output,
  };
}

import { loadLayouts } from '../../src/engine/assets/bundle-layouts.ts';
import { mapDrawer } from '../../src/engine/assets/draw-maps.ts';
import { timelineDrawer } from '../../src/engine/assets/draw-timelines.ts';
import { purgeByLanguage } from '../../src/engine/assets/page-css.ts';
import { loadTheme } from '../../src/engine/assets/theme.ts';
import type { Renderers } from '../../src/engine/render/render-pages.ts';
import { plainLook } from '../../src/model/site/look.ts';
import { noScripts } from '../../src/model/site/security.ts';
import { noAddedKinds } from '../../src/pages/page-kinds.ts';

/**
 * Returns the renderers of a build for a site without a look of its own.
 * @param cache absolute path of a folder for drawings and bundles
 */
export async function plainRenderers(cache: string): Promise<Renderers> {
  const { assets, layouts } = await loadTheme(
    { basePath: '/', look: plainLook },
    { content: cache, cache },
  );
  return {
    layouts: loadLayouts(layouts),
    pageKinds: noAddedKinds,
    siteLayouts: undefined,
    cssForPageIn: purgeByLanguage(assets, { liveReload: false, security: noScripts }),
    drawMaps: mapDrawer(cache),
    drawTimeline: timelineDrawer(cache),
    searchScript: layouts.searchScript.output,
    offlineScript: layouts.offlineScript.output,
    registration: undefined,
  };
}

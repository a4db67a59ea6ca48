import type { MetadataInput } from '../metadata/metadata-input.ts';
import type { LanguageCode } from '../model/language.ts';
import type { BuildOptions } from './build-options.ts';
import { loadLayouts } from './bundle-layouts.ts';
import { mapDrawer } from './draw-maps.ts';
import { timelineDrawer } from './draw-timelines.ts';
import { sheetsByLanguage } from './page-sheets.ts';
import { cardPainter } from './paint-cards.ts';
import type { PlannedSite } from './planned-site.ts';
import type { Product } from './product.ts';
import type { Renderers } from './render-pages.ts';
import { planProducts, planProductsAt } from './site-products.ts';
import { mapLanguageOf, metadataInput, type Surroundings, surroundingsOf } from './surroundings.ts';
import type { Workshop } from './workshop.ts';

/** A site with everything that its files are made of. */
export interface PreparedSite {
  readonly input: MetadataInput;
  readonly around: ReadonlyMap<LanguageCode, Surroundings>;
  /** Every file of the site that was asked for, by path. */
  readonly products: readonly Product[];
}

type PrepareOptions = Pick<BuildOptions, 'content' | 'cache' | 'liveReload' | 'cards'>;

/**
 * Plans the files of a site.
 * @param paths those to plan; all where it is left out
 */
export function prepareSite(
  planned: PlannedSite,
  { assets, layouts, icons }: Workshop,
  { content, cache, liveReload, cards }: PrepareOptions,
  paths?: ReadonlySet<string>,
): PreparedSite {
  const around = surroundingsOf(planned.site);
  const input = metadataInput(planned, around, cards);
  const parts = {
    input,
    around,
    layoutDigests: layouts.digests,
    assets,
    liveReload,
    icons,
    paintCard: cardPainter({
      content,
      cache,
      mapLanguageOf: (lang) => mapLanguageOf(lang, around),
    }),
    content,
  };
  const products = paths === undefined ? planProducts(parts) : planProductsAt(paths, parts);
  return { input, around, products };
}

/** Loads what the pages of a prepared site are rendered with. */
export async function openRenderers(
  { input, around }: PreparedSite,
  { assets, layouts }: Workshop,
  { cache, liveReload }: Pick<BuildOptions, 'cache' | 'liveReload'>,
): Promise<Renderers> {
  const sheetForIn = sheetsByLanguage(assets, liveReload, cache);
  const drawers = { drawMaps: mapDrawer(cache), drawTimeline: timelineDrawer(cache) };
  return { layouts: loadLayouts(layouts), around, input, sheetForIn, ...drawers };
}

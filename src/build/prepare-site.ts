import type { MetadataInput } from '../metadata/metadata-input.ts';
import type { LanguageCode } from '../model/language.ts';
import type { BuildOptions } from './build-options.ts';
import type { PlannedSite } from './build-site.ts';
import { loadLayouts } from './bundle-layouts.ts';
import { mapDrawer } from './draw-maps.ts';
import type { Renderers } from './render-pages.ts';
import { type Product, planProducts } from './site-products.ts';
import { metadataInput, type Surroundings, surroundingsOf } from './surroundings.ts';
import type { Workshop } from './workshop.ts';

/** A site with everything that its files are made of. */
export interface PreparedSite {
  readonly input: MetadataInput;
  readonly around: ReadonlyMap<LanguageCode, Surroundings>;
  /** Every file of the site, by path. */
  readonly products: readonly Product[];
}

/** Plans every file of a site. */
export function prepareSite(
  planned: PlannedSite,
  { assets, layouts, icons }: Workshop,
  { content, liveReload }: Pick<BuildOptions, 'content' | 'liveReload'>,
): PreparedSite {
  const around = surroundingsOf(planned.site, assets.css, liveReload);
  const input = metadataInput(planned, around);
  const products = planProducts({
    input,
    around,
    layoutDigests: layouts.digests,
    assets: assets.files,
    icons,
    content,
  });
  return { input, around, products };
}

/** Loads what the pages of a prepared site are rendered with. */
export async function openRenderers(
  { input, around }: PreparedSite,
  { layouts }: Workshop,
  cache: string,
): Promise<Renderers> {
  return { layouts: await loadLayouts(layouts), around, input, drawMaps: mapDrawer(cache) };
}

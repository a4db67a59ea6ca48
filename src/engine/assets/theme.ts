import type { GeneratedFile } from '../../model/generated-file.ts';
import type { Look } from '../../model/site/look.ts';
import type { BuildOptions } from '../build-options.ts';
import { type Assets, bundleAssets } from './bundle-assets.ts';
import { type BundledLayouts, bundleLayouts } from './bundle-layouts.ts';
import { siteFonts } from './site-fonts.ts';
import { siteIcons, siteLogos } from './site-icons.ts';
import { siteLayouts } from './site-layouts.ts';

/** The look of a site: stylesheets, fonts, layouts, icons. */
export interface Theme {
  readonly assets: Assets;
  readonly layouts: BundledLayouts;
  /** The icon in all sizes, the logo, and the fonts that site.yaml chooses. */
  readonly icons: readonly GeneratedFile[];
}

/** What site.yaml decides of the theme. */
export interface LookSettings {
  /** Path of the base URL. */
  readonly basePath: string;
  readonly look: Look;
}

/**
 * Loads the theme, from the cache if possible. Rejects with LayoutError for an invalid layout or stylesheet, and with UnreadablePicturesError for an unreadable icon.
 */
export async function loadTheme(
  { basePath, look }: LookSettings,
  { content, cache }: Pick<BuildOptions, 'content' | 'cache'>,
): Promise<Theme> {
  const site = siteLayouts(content);
  const fonts = await siteFonts(look, content, cache);
  const [assets, layouts, icons, logos] = await Promise.all([
    bundleAssets(basePath, cache, look, site, fonts),
    bundleLayouts(cache, site),
    siteIcons(content, cache, look),
    siteLogos(content, cache, look),
  ]);
  return { assets, layouts, icons: [...icons, ...logos, ...fonts.files] };
}

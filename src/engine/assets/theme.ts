import type { GeneratedFile } from '../../model/generated-file.ts';
import type { BuildOptions } from '../build-options.ts';
import { type Assets, bundleAssets } from './bundle-assets.ts';
import { type BundledLayouts, bundleLayouts } from './bundle-layouts.ts';
import { siteIcons } from './site-icons.ts';

/** What comes from the project and not from the articles: stylesheet, fonts, layouts, icons. */
export interface Theme {
  readonly assets: Assets;
  readonly layouts: BundledLayouts;
  readonly icons: readonly GeneratedFile[];
}

/** Prepares it, or takes it from the cache. Throws what a faulty layout or stylesheet makes its tool throw. */
export async function loadTheme(
  basePath: string,
  { content, cache }: Pick<BuildOptions, 'content' | 'cache'>,
): Promise<Theme> {
  const [assets, layouts, icons] = await Promise.all([
    bundleAssets(basePath, cache),
    bundleLayouts(cache),
    siteIcons(content, cache),
  ]);
  return { assets, layouts, icons };
}

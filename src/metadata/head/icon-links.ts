import type { LinkElement } from '../../model/head-metadata.ts';
import type { PageContext } from './page-context.ts';
import { manifestUrl } from './web-manifest.ts';

/**
 * The site's icons and its web app manifest. `sizes` on `favicon.ico` makes browsers that support SVG
 * icons prefer the SVG (https://html.spec.whatwg.org/multipage/links.html#rel-icon).
 */
export function iconLinks({ links, publication }: PageContext): readonly LinkElement[] {
  const { to, urls, lang } = links;
  const manifest = { rel: 'manifest', href: to(manifestUrl(urls.front(lang))) };
  return [
    { rel: 'icon', href: to('/favicon.ico'), sizes: '32x32' },
    { rel: 'icon', href: to('/icon.svg'), type: 'image/svg+xml', sizes: 'any' },
    { rel: 'apple-touch-icon', href: to('/apple-touch-icon.png') },
    ...(publication.leaveOut.includes('web-manifest') ? [] : [manifest]),
  ];
}

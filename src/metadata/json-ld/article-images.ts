import type { ArticleView } from '../../pages/article-page.ts';
import type { PageContext } from '../page-context.ts';
import { cardUrls } from '../shared-picture.ts';
import { known, some } from './known.ts';
import { pixels } from './pixels.ts';

/**
 * The pictures of an article, undefined where it has none: the one that leads it, with what stands
 * under it, and its cards in the shapes that search engines ask for.
 */
export function articleImages(view: ArticleView, context: PageContext) {
  const lead = leadImage(view, context);
  const cards = cardUrls(context);
  return some(lead === undefined ? cards : [lead, ...cards]);
}

function leadImage({ lead }: ArticleView, { absolute }: PageContext) {
  if (lead === undefined) return undefined;
  const { src, width, height, caption, credit, licence } = lead;
  return known({
    '@type': 'ImageObject',
    url: absolute(src),
    width: width === undefined ? undefined : pixels(width),
    height: height === undefined ? undefined : pixels(height),
    caption,
    creditText: credit,
    license:
      licence === undefined ? undefined : ({ '@type': 'CreativeWork', name: licence } as const),
  });
}

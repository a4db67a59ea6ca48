import type { ArticleView } from '../../pages/article-page.ts';
import type { PageContext } from '../page-context.ts';
import { known } from './known.ts';
import { pixels } from './pixels.ts';

/** The picture that leads the article, with what stands under it; undefined where there is none. */
export function leadImage({ lead }: ArticleView, { absolute }: PageContext) {
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

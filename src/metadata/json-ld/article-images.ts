import type { ArticleView } from '../../pages/article-page.ts';
import type { PictureView } from '../../pages/views/picture-view.ts';
import type { PageContext } from '../head/page-context.ts';
import { cardUrls } from '../head/shared-picture.ts';
import { shownPictures } from '../shown-pictures.ts';
import { known, some } from './known.ts';
import { pixels } from './pixels.ts';

/**
 * The pictures of an article, undefined if it has none: those that it shows, the one that leads
 * it first, with what stands under each; then its cards in the shapes that search engines ask for.
 */
export function articleImages(view: ArticleView, context: PageContext) {
  const photographs = shownPictures(view).map((picture) => imageObject(picture, context));
  return some([...photographs, ...cardUrls(context)]);
}

/** https://developers.google.com/search/docs/appearance/structured-data/image-license-metadata */
function imageObject(picture: PictureView, { absolute }: PageContext) {
  const { src, width, height, caption, credit, licence } = picture;
  return known({
    '@type': 'ImageObject',
    url: absolute(src),
    width: pixels(width),
    height: pixels(height),
    caption,
    creditText: credit,
    license: licenceOf(licence, absolute),
  });
}

/** A licence without an address is told by its name. */
function licenceOf(licence: PictureView['licence'], absolute: PageContext['absolute']) {
  if (licence === undefined) return undefined;
  const { text, href } = licence;
  return href === undefined ? ({ '@type': 'CreativeWork', name: text } as const) : absolute(href);
}

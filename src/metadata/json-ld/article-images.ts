import type { ArticleView } from '../../pages/article-page.ts';
import type { PictureView } from '../../pages/picture-view.ts';
import type { PageContext } from '../page-context.ts';
import { shownPictures } from '../shown-pictures.ts';
import { known } from './known.ts';
import { pixels } from './pixels.ts';

/** The pictures of an article, the one that leads it first; undefined where it has none. */
export function articleImages(view: ArticleView, context: PageContext) {
  const images = shownPictures(view).map((picture) => imageObject(picture, context));
  return images.length > 1 ? images : images[0];
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

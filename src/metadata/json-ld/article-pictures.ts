import type { ArticleView } from '../../pages/article-page.ts';
import type { PictureView } from '../../pages/views/picture-view.ts';
import type { PageContext } from '../head/page-context.ts';
import { cardUrls } from '../head/preview-picture.ts';
import { nonEmpty, omitUndefined } from '../omit-undefined.ts';
import { pixels } from './pixels.ts';

/**
 * The pictures of an article: those that its page shows, the lead picture first, then its cards in the
 * shapes that search engines ask for. Undefined if it has none.
 */
export function articlePictures(view: ArticleView, context: PageContext) {
  const pictures = shownPictures(view).map((picture) => imageObject(picture, context));
  return nonEmpty([...pictures, ...cardUrls(context)]);
}

/** Without duplicates. */
function shownPictures({ lead, body, live }: ArticleView): readonly PictureView[] {
  const texts = [...body, ...(live?.entries ?? []).flatMap((entry) => entry.body)];
  const inText = texts.flatMap((piece) =>
    typeof piece === 'object' && piece.piece === 'picture' ? [piece] : [],
  );
  const all = lead === undefined ? inText : [lead, ...inText];
  const addresses = all.map(({ src }) => src);
  return all.filter(({ src }, index) => addresses.indexOf(src) === index);
}

/** https://developers.google.com/search/docs/appearance/structured-data/image-license-metadata */
function imageObject(picture: PictureView, { absolute }: PageContext) {
  const { src, width, height, caption, credit, licence } = picture;
  return omitUndefined({
    '@type': 'ImageObject',
    url: absolute(src),
    width: pixels(width),
    height: pixels(height),
    caption,
    creditText: credit,
    license: licenceOf(licence, absolute),
  });
}

/** A licence without a URL is given by its name. */
function licenceOf(licence: PictureView['licence'], absolute: PageContext['absolute']) {
  if (licence === undefined) return undefined;
  const { text, href } = licence;
  return href === undefined ? ({ '@type': 'CreativeWork', name: text } as const) : absolute(href);
}

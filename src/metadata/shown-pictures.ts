import type { ArticleView } from '../pages/article-page.ts';
import type { PictureView } from '../pages/views/picture-view.ts';

/** The pictures that an article shows, each once: the one that leads it, then those of its text. */
export function shownPictures({ lead, body }: ArticleView): readonly PictureView[] {
  const inText = body.flatMap((piece) =>
    typeof piece === 'object' && piece.piece === 'picture' ? [piece] : [],
  );
  const all = lead === undefined ? inText : [lead, ...inText];
  const addresses = all.map(({ src }) => src);
  return all.filter(({ src }, index) => addresses.indexOf(src) === index);
}

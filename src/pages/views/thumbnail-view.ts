import type { Href } from '../../model/address/href.ts';
import { thumbnailVariants } from '../../model/pictures/picture.ts';
import type { PictureFact } from '../../model/site/fact-values.ts';
import type { Links } from './links.ts';
import { type PictureSource, pictureSources } from './picture-view.ts';

/** The picture of an article in lists, where it needs no description: the headline is beside it. */
export interface ThumbnailView {
  /** The file that every current browser can show. */
  readonly src: Href;
  /** The formats that browsers choose from, best first, each in several widths. */
  readonly sources: readonly PictureSource[];
}

/** The view of a picture in lists. Undefined if there is no such picture, or if it is too small. */
export function thumbnailView({ file }: PictureFact, links: Links): ThumbnailView | undefined {
  if (file?.picture === undefined) return undefined;
  const sources = pictureSources(thumbnailVariants(file, file.picture), links);
  const [first] = sources.at(-1)?.files ?? [];
  return first && { src: first.src, sources };
}

import type { Body, Slot } from '../model/body.ts';
import type { Href } from '../model/href.ts';
import type { ResolvedMention, Site } from '../model/site.ts';
import type { FigureView } from './figure-view.ts';
import type { Links } from './links.ts';

/** A text for a layout: sanitised HTML, cut where something of the site's own stands. */
export type BodyView = readonly BodyPieceView[];

export type BodyPieceView =
  | string
  | { readonly piece: 'name'; readonly text: string; readonly href: Href | undefined }
  | { readonly piece: 'day'; readonly day: string }
  | ({ readonly piece: 'picture' } & PictureView)
  | ({ readonly piece: 'figure' } & FigureMark);

/** The mark behind a number that the text quotes: what says who says so, and as of when. */
export interface FigureMark extends Pick<FigureView, 'id' | 'href' | 'of' | 'source' | 'asOf'> {
  /** Whether the page lists the figure with all this. */
  readonly listed: boolean;
}

/** A picture with what must stand beside it. */
export interface PictureView {
  readonly src: Href;
  readonly width: number | undefined;
  readonly height: number | undefined;
  readonly alt: string;
}

/**
 * Fills the slots of a text: first mentions get their link, pictures their size, figures their mark.
 * @param marks of the figures that the text may quote
 */
export function bodyView(
  body: Body,
  mentions: readonly ResolvedMention[],
  site: Site,
  links: Links,
  marks: readonly FigureMark[] = [],
): BodyView {
  return body.parts.flatMap((part) => {
    if (typeof part === 'string') return [part];
    if (part.slot === 'figure') return figureMark(body.figures[part.figure]?.id, marks);
    return fillSlot(part, body, mentions, site, links) ?? [];
  });
}

/** The view of a picture that a text names, with the size of its file. */
export function pictureView(
  picture: { readonly path: string; readonly alt: string },
  site: Site,
  links: Links,
): PictureView {
  const size = site.media.get(picture.path)?.size;
  return {
    src: links.to(encodeURI(`/${picture.path}`)),
    width: size?.width,
    height: size?.height,
    alt: picture.alt,
  };
}

function figureMark(
  quoted: string | undefined,
  marks: readonly FigureMark[],
): readonly BodyPieceView[] {
  const mark = marks.find(({ id }) => id === quoted);
  return mark === undefined ? [] : [{ piece: 'figure', ...mark }];
}

function fillSlot(
  slot: Exclude<Slot, { readonly slot: 'figure' }>,
  body: Body,
  mentions: readonly ResolvedMention[],
  site: Site,
  links: Links,
): BodyPieceView | undefined {
  switch (slot.slot) {
    case 'day':
      return { piece: 'day', day: slot.day };
    case 'image': {
      const image = body.images[slot.image];
      return image && { piece: 'picture', ...pictureView(image, site, links) };
    }
    case 'mention': {
      const resolved = mentions[slot.mention];
      if (resolved === undefined) return undefined;
      const { entity, first, mention } = resolved;
      const href = entity && first ? links.entity(entity).href : undefined;
      return { piece: 'name', text: mention.label, href };
    }
  }
}

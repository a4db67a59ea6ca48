import type { SiteReader } from '../../facts/site-reader.ts';
import type { Href } from '../../model/address/href.ts';
import type { MapView } from '../../model/pictures/locator-map.ts';
import type { Figure, FigureValue } from '../../model/site/figure.ts';
import type { Body, Slot } from '../../model/text/body.ts';
import type { FigureView } from './figure-view.ts';
import { type Link, type Links, type Words, wordsIn } from './links.ts';
import { mapView } from './map-view.ts';
import { type PictureView, pictureView } from './picture-view.ts';
import { withoutWithheldLinks } from './withheld-links.ts';

/** A text for a layout: sanitised HTML, split at the slots that layouts fill. */
export type BodyView = readonly BodyPieceView[];

export type BodyPieceView =
  | string
  | NamePieceView
  | { readonly piece: 'day'; readonly day: string }
  | ({ readonly piece: 'picture' } & PictureView)
  /** `index` counts the maps of the text, from 0. */
  | { readonly piece: 'map'; readonly index: number; readonly map: MapView }
  /** The timeline of the article. */
  | { readonly piece: 'timeline' }
  | ({ readonly piece: 'figure' } & FigureMarkView);

/** A name in a text; `lang` and `dir` are set if it is in another language than the text. */
export interface NamePieceView extends Words, Pick<Link, 'hrefLang'> {
  readonly piece: 'name';
  readonly href: Href | undefined;
}

/** The mark after a number that the text quotes: it gives the source and the day of the number. */
export type FigureMarkView = FigureValue &
  Pick<FigureView, 'id' | 'href' | 'of' | 'unit' | 'source' | 'asOf'>;

/** The entity that each name in a text refers to, in the order of the text. */
type Mentions = readonly { readonly entity?: string | undefined; readonly first: boolean }[];

/**
 * Fills the slots of a text: first mentions become links, pictures get their files and captions, figures
 * their marks.
 * @param body its parts are those of the text without withheld links, or some of them
 * @param marks those of the figures that the text may quote
 */
export function bodyView(
  body: Omit<Body, 'wordCount'>,
  mentions: Mentions,
  site: SiteReader,
  links: Links,
  marks: readonly FigureMarkView[] = [],
): BodyView {
  return body.parts.flatMap((part) => {
    if (typeof part === 'string') return [part];
    if (part.slot === 'figure') return figureMark(body.figures[part.index]?.id, marks);
    return fillSlot(part, body, mentions, site, links) ?? [];
  });
}

/**
 * The body of something other than an article; empty if there is none in the page's language.
 * @param subject what it is about: `place/sirte`, `page/about`
 */
export function textView(subject: string, site: SiteReader, links: Links): BodyView {
  const text = site.otherText(links.lang, subject);
  if (text === undefined) return [];
  return bodyView(withoutWithheldLinks(text.body, site), text.mentions, site, links);
}

/** The marks of the figures that a text may quote. */
export function figureMarks(
  figures: readonly Figure[],
  { to, urls, lang }: Links,
): readonly FigureMarkView[] {
  return figures.map(({ at: _, supersedes: __, ...figure }) => {
    return { ...figure, href: to(urls.figure(lang, figure.id)) };
  });
}

function figureMark(
  quoted: string | undefined,
  marks: readonly FigureMarkView[],
): readonly BodyPieceView[] {
  const mark = marks.find(({ id }) => id === quoted);
  return mark === undefined ? [] : [{ piece: 'figure', ...mark }];
}

function fillSlot(
  slot: Exclude<Slot, { readonly slot: 'figure' }>,
  body: Pick<Body, 'pictures' | 'maps' | 'mentions'>,
  mentions: Mentions,
  site: SiteReader,
  links: Links,
): BodyPieceView | undefined {
  switch (slot.slot) {
    case 'day':
      return { piece: 'day', day: slot.day };
    case 'timeline':
      return { piece: 'timeline' };
    case 'entry':
    case 'entryend':
      // `live-view.ts` splits the text there.
      return undefined;
    case 'picture': {
      const image = body.pictures[slot.index];
      const view = image && pictureView(image, site, links);
      return view && { piece: 'picture', ...view };
    }
    case 'map': {
      const places = body.maps[slot.index]?.places.flatMap(
        ({ id }) => site.entity(`place/${id}`) ?? [],
      );
      const map = mapView(places ?? [], undefined, site, links, `page.map-${slot.index + 1}`);
      return map && { piece: 'map', index: slot.index, map };
    }
    case 'mention': {
      const [mention, resolved] = [body.mentions[slot.index], mentions[slot.index]];
      return mention && resolved && namePiece(mention.label, resolved, site, links);
    }
  }
}

function namePiece(
  label: string,
  { entity: key, first }: Mentions[number],
  site: SiteReader,
  links: Links,
): NamePieceView {
  if (key === undefined) return { piece: 'name', text: label, href: undefined };
  const words = labelWords(label, key, site, links);
  return { piece: 'name', ...words, ...(first ? links.entityPage(key) : { href: undefined }) };
}

/** Sets `lang` and `dir` if a label is the entity's name in another language than the text's. */
function labelWords(label: string, key: string, site: SiteReader, { lang }: Links): Words {
  const own = site.languageOfName(lang, key, label);
  return own === undefined ? { text: label } : wordsIn(label, own, lang);
}

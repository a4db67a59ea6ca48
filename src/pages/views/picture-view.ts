import type { SiteReader } from '../../facts/site-reader.ts';
import type { Href } from '../../model/address/href.ts';
import { groupBy } from '../../model/grouping.ts';
import { inLanguage, type LanguageCode } from '../../model/language.ts';
import {
  type PictureUse,
  type PictureVariant,
  pictureVariants,
} from '../../model/pictures/picture.ts';
import type { PictureFact } from '../../model/site/fact-values.ts';
import type { Links } from './links.ts';

/** A picture with its description, caption, credit and licence. */
export interface PictureView {
  /** The file that every browser and other sites can show; its size is in pixels. */
  readonly src: Href;
  readonly width: number;
  readonly height: number;
  /** The largest size at which it is shown, in CSS pixels: no higher than a screen. */
  readonly shown: { readonly width: number; readonly height: number };
  /** The same picture in more efficient formats, best first, each in several widths. */
  readonly sources: readonly PictureSource[];
  readonly alt: string;
  readonly caption: string | undefined;
  readonly credit: string;
  readonly licence: LicenceView | undefined;
}

/** The files of one format, narrowest first. */
export interface PictureSource {
  readonly type: PictureVariant['type'];
  readonly files: readonly { readonly src: Href; readonly width: number }[];
}

export interface LicenceView {
  readonly text: string;
  readonly href: Href | undefined;
}

/**
 * The view of a picture that a text shows. Its caption and credit come from the text, or else from its
 * media entry. Undefined if there is no such picture, which the checks report.
 */
export function pictureView(
  use: PictureUse,
  site: SiteReader,
  links: Links,
): PictureView | undefined {
  const { file, entry } = site.picture(use.path);
  if (file?.picture === undefined) return undefined;
  const { fallback, variants } = pictureVariants(file, file.picture);
  return {
    src: links.to(`/${fallback.path}`),
    width: fallback.width,
    height: fallback.height,
    shown: shownSize(fallback),
    sources: pictureSources(variants, links),
    ...pictureWords(use, entry, site.defaultLanguage, links),
  };
}

/** The files of each format, in the order of the variants. */
export function pictureSources(
  variants: readonly PictureVariant[],
  links: Links,
): readonly PictureSource[] {
  return [...groupBy(variants, ({ type }) => type)].map(([type, files]) => ({
    type,
    files: files.map(({ path, width }) => ({ src: links.to(`/${path}`), width })),
  }));
}

/** In CSS pixels: a portrait picture must not push the text off the screen. */
const maxShownHeight = 680;

function shownSize({ width, height }: PictureVariant): PictureView['shown'] {
  const scale = Math.min(1, maxShownHeight / height);
  return { width: Math.max(1, Math.round(width * scale)), height: Math.round(height * scale) };
}

type PictureWords = Pick<PictureView, 'alt' | 'caption' | 'credit' | 'licence'>;

/** Descriptions and captions are part of the page's text, so those in other languages are not used. */
function pictureWords(
  use: PictureUse,
  entry: PictureFact['entry'],
  home: LanguageCode,
  links: Links,
): PictureWords {
  const { alt, caption, credit, licence } = use;
  const { lang } = links;
  const known = inLanguage(entry?.credits ?? {}, lang, home);
  return {
    alt: alt ?? entry?.alts[lang] ?? '',
    caption: caption ?? entry?.captions[lang],
    credit: credit ?? known?.value ?? '',
    // A text that gives its own credit must give the licence, too: that of the media entry may not apply.
    licence: licenceView(licence, credit === undefined ? entry?.licence : undefined, links),
  };
}

function licenceView(
  own: string | undefined,
  known: { readonly name: string; readonly url: string | undefined } | undefined,
  links: Links,
): LicenceView | undefined {
  if (own !== undefined) return { text: own, href: undefined };
  if (known === undefined) return undefined;
  const { name, url } = known;
  return { text: name, href: url === undefined ? undefined : links.to(url) };
}

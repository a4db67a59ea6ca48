import type { ByLanguage } from '../language.ts';
import type { Point } from '../point.ts';
import type { Position } from '../position.ts';

/** The kinds of pictures that can be read, each by the ending that it usually has. */
export const pictureTypes = ['avif', 'gif', 'jpg', 'png', 'svg', 'tiff', 'webp'] as const;
export type PictureType = (typeof pictureTypes)[number];

/** What the head of a picture's file says of it. */
export interface PictureHeader {
  /** In pixels (of a drawing: in its own units), as the picture stands when it is looked at. */
  readonly width: number;
  readonly height: number;
  readonly type: PictureType;
  /** Whether parts of it may be see-through, so that JPEG cannot show it. */
  readonly hasAlpha: boolean;
  /** Whether it is made to move. */
  readonly isAnimated: boolean;
}

/** Why a picture cannot be shown, or what is left out of a drawing (SVG) when it is shown. */
export interface PictureNote {
  /** Where in its file. */
  readonly at: Point;
  /** In words that follow its name: `has no size`. */
  readonly message: string;
  readonly advice: string;
}

/** A side longer than this is refused: nobody needs it, and it costs memory. In pixels. */
export const maxSide = 12_000;

/** Under what terms a picture may be used. */
export interface Licence {
  readonly name: string;
  readonly url: string | undefined;
}

/** What is known of a picture wherever it is shown: `media/port.jpg.yaml` beside `media/port.jpg`. */
export interface MediaEntry {
  readonly path: string;
  /** The path of the picture: `media/port.jpg`. */
  readonly picture: string;
  readonly alts: ByLanguage<string>;
  readonly captions: ByLanguage<string>;
  /** Empty only beside a problem. */
  readonly credits: ByLanguage<string>;
  readonly licence: Licence | undefined;
}

/** A picture as a text shows it; what the text leaves out, the picture's media entry says. */
export interface PictureUse {
  /** Path inside the content folder: `media/port.jpg`. */
  readonly path: string;
  readonly alt: string | undefined;
  readonly caption: string | undefined;
  readonly credit: string | undefined;
  readonly licence: string | undefined;
  readonly at: Position;
  /** Its path is written as it is, as in front matter, and not as an address with `%20` for a blank. */
  readonly isPlain?: true;
}

/** A file of the site in which a picture can be had; sides in pixels. */
export interface PictureVariant {
  readonly type: 'image/avif' | 'image/webp' | 'image/jpeg' | 'image/png';
  /** From the root of the site, without a leading slash. */
  readonly path: string;
  readonly width: number;
  readonly height: number;
}

/**
 * Whether a file of content/media stands on the site only as the files made from it: a picture may
 * hold where it was taken, a drawing may hold code.
 */
export function isPublishedAsVariants({
  path,
  picture,
}: {
  readonly path: string;
  readonly picture: PictureHeader | undefined;
}): boolean {
  return picture !== undefined || isSvgName(path);
}

/** Whether a file calls itself an SVG drawing, which may run code where it is opened by itself. */
export function isSvgName(path: string): boolean {
  return /\.svgz?$/i.test(path);
}

/** The folder in which all files of pictures stand: among what hosts keep for ever (`host-headers.ts`). */
export const pictureFolder = 'assets/pictures/';

/**
 * Part of the address of every file of a picture. Raise it if they are encoded so differently that readers
 * are to fetch them again; the cache does not depend on it.
 */
export const pictureEncoding = 2;

/**
 * Widths in pixels: a phone's column at two and three dots to the pixel, and the text's column,
 * 630 pixels, at one, one and a half and two.
 */
const widths = [400, 640, 960];
/** The widest file of a picture. In pixels. */
export const maxVariantWidth = 1280;

/**
 * The files in which the site has a picture: AVIF and WebP in each width that it fills, and one for
 * readers of neither, and for other sites, in the widest. None is wider than the picture; a
 * drawing has no width of its own. The addresses hold a digest of the content, so what stands at
 * one never changes.
 */
export function pictureVariants(
  { path, digest }: { readonly path: string; readonly digest: string },
  { width, height, type, hasAlpha }: PictureHeader,
): { readonly fallback: PictureVariant; readonly variants: readonly PictureVariant[] } {
  const most = type === 'svg' ? maxVariantWidth : Math.min(width, maxVariantWidth);
  const chosen = [...widths.filter((each) => each < most * maxRatioToWidest), most];
  const name = `${pictureFolder}${slugOf(path)}-${digest}-${pictureEncoding}`;
  const variant = (format: PictureVariant['type'], across: number): PictureVariant => ({
    type: format,
    path: `${name}-${across}.${format.slice('image/'.length)}`,
    width: across,
    height: Math.max(1, Math.round((across * height) / width)),
  });
  return {
    fallback: variant(hasAlpha ? 'image/png' : 'image/jpeg', most),
    variants: [
      ...chosen.map((across) => variant('image/avif', across)),
      ...chosen.map((across) => variant('image/webp', across)),
    ],
  };
}

/** A width this close to the widest is not worth a file of its own. */
const maxRatioToWidest = 0.85;

/** The name of the file in letters that every host takes. */
function slugOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
  const slug = name.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  return slug.slice(0, 40).replace(/^-+|-+$/g, '') || 'picture';
}

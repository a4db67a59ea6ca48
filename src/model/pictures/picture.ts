import type { ByLanguage } from '../language.ts';
import type { Point } from '../point.ts';
import type { Position } from '../position.ts';

/** The picture formats that can be read, by their usual file extension. */
export const pictureTypes = ['avif', 'gif', 'jpg', 'png', 'svg', 'tiff', 'webp'] as const;
export type PictureType = (typeof pictureTypes)[number];

/** The properties in the header of a picture file. */
export interface PictureHeader {
  /** In pixels (user units for SVG), after rotation by EXIF orientation. */
  readonly width: number;
  readonly height: number;
  readonly type: PictureType;
  /** Whether it has an alpha channel, so that it cannot be encoded as JPEG. */
  readonly hasAlpha: boolean;
  /** Whether it has more than one frame, or animates. */
  readonly isAnimated: boolean;
}

/** Why a picture cannot be shown, or what is removed from an SVG drawing. */
export interface PictureNote {
  /** Position in the file. */
  readonly at: Point;
  /** Follows the file's name in a problem: `has no size`. */
  readonly message: string;
  readonly advice: string;
}

/** The maximum width and height, in pixels. Larger pictures take too much memory. */
export const maxSide = 12_000;

/** The licence of a picture. */
export interface Licence {
  readonly name: string;
  readonly url: string | undefined;
}

/** Metadata of a picture wherever it is shown: `media/port.jpg.yaml` beside `media/port.jpg`. */
export interface MediaEntry {
  readonly path: string;
  /** Path of the picture: `media/port.jpg`. */
  readonly picture: string;
  readonly alts: ByLanguage<string>;
  readonly captions: ByLanguage<string>;
  /** Empty only if a problem was reported. */
  readonly credits: ByLanguage<string>;
  readonly licence: Licence | undefined;
}

/** A picture shown by a text. The picture's media entry provides what the text leaves out. */
export interface PictureUse {
  /** Relative to the content folder: `media/port.jpg`. */
  readonly path: string;
  readonly alt: string | undefined;
  readonly caption: string | undefined;
  readonly credit: string | undefined;
  readonly licence: string | undefined;
  readonly at: Position;
  /** Whether the text writes a plain path, as in front matter, not a URL with `%20` for a space. */
  readonly isPlain?: true;
}

/** A published file of a picture, in one format and size. Sides are in pixels. */
export interface PictureVariant {
  readonly type: 'image/avif' | 'image/webp' | 'image/jpeg' | 'image/png';
  /** From the site root, without a leading slash. */
  readonly path: string;
  readonly width: number;
  readonly height: number;
}

/**
 * Whether a file of content/media is published only as re-encoded variants: a photograph may contain
 * the location where it was taken, an SVG drawing may contain code. So a picture that cannot be read is not published.
 */
export function isPublishedAsVariants({
  path,
  picture,
}: {
  readonly path: string;
  readonly picture: PictureHeader | undefined;
}): boolean {
  return picture !== undefined || isSvgName(path) || isPhotographName(path) || isSidecar(path);
}

const pictureEnding =
  /\.(?:avifs?|bmp|gif|hei[cf]s?|hif|jfif|jp2|jpe?g?|jxl|mpo|png|psb|psd|tiff?|webp)$/i;

/** The raw formats of cameras. */
const rawEnding =
  /\.(?:3fr|ar[qw]|cr[23w]|dcr|dng|erf|fff|gpr|iiq|k25|kdc|mef|mos|mrw|nef|nrw|orf|pef|raf|raw|rw[2l]|sr[2fw]|x3f)$/i;

/** Whether a file is a bitmap picture by its name, in a format of cameras, telephones or browsers. */
export function isPhotographName(path: string): boolean {
  return pictureEnding.test(path) || rawEnding.test(path);
}

/** Whether a file has the metadata of a photograph beside it, by its name (XMP, ISO 16684-1). */
function isSidecar(path: string): boolean {
  return /\.xmp$/i.test(path);
}

/** Whether a file is an SVG drawing by its name. SVG can run code if it is opened by itself. */
export function isSvgName(path: string): boolean {
  return /\.svgz?$/i.test(path);
}

/** The published folder of pictures. Hosts serve `assets/` as immutable (`host-headers.ts`). */
export const pictureFolder = 'assets/pictures/';

/**
 * Part of the URL of every picture variant. Raise it if the encoding changes so much that browsers should
 * download pictures again. The cache does not depend on it.
 */
export const pictureEncoding = 2;

/**
 * Widths in pixels: for a phone at device pixel ratios 1 to 3, and for the 630-pixel text column at
 * ratios 1, 1.5 and 2.
 */
const widths = [400, 640, 960];
/** The maximum width of a variant, in pixels. */
export const maxVariantWidth = 1280;

/**
 * The published variants of a picture: AVIF and WebP in each width up to its own, and a JPEG or PNG
 * fallback in the largest width, for older browsers and other sites. No variant is wider than the
 * picture, except for SVG, which has no width of its own. URLs contain a digest of the content, so
 * the content at a URL never changes.
 */
export function pictureVariants(
  file: { readonly path: string; readonly digest: string },
  header: PictureHeader,
): { readonly fallback: PictureVariant; readonly variants: readonly PictureVariant[] } {
  const chosen = widthsOf(header);
  const widest = chosen.at(-1) ?? maxVariantWidth;
  return {
    fallback: variantOf(file, header, header.hasAlpha ? 'image/png' : 'image/jpeg', widest),
    variants: inBothFormats(file, header, chosen),
  };
}

/**
 * The variants of a picture for lists of articles, where it is 120 CSS pixels wide: AVIF and WebP for device
 * pixel ratios up to 2 and up to 3. The larger ones are also among `pictureVariants`. Empty if the picture
 * is too small.
 */
export function thumbnailVariants(
  file: { readonly path: string; readonly digest: string },
  header: PictureHeader,
): readonly PictureVariant[] {
  const [smallest = 0] = widthsOf(header);
  if (smallest < thumbnailWidth / 2) return [];
  const isMuchSmaller = thumbnailWidth < smallest * maxRatioToWidest;
  return inBothFormats(file, header, isMuchSmaller ? [thumbnailWidth, smallest] : [smallest]);
}

/** In pixels, for device pixel ratio 2. */
const thumbnailWidth = 240;

function widthsOf({ width, type }: PictureHeader): readonly number[] {
  const most = type === 'svg' ? maxVariantWidth : Math.min(width, maxVariantWidth);
  return [...widths.filter((each) => each < most * maxRatioToWidest), most];
}

function inBothFormats(
  file: { readonly path: string; readonly digest: string },
  header: PictureHeader,
  chosen: readonly number[],
): readonly PictureVariant[] {
  return (['image/avif', 'image/webp'] as const).flatMap((type) =>
    chosen.map((across) => variantOf(file, header, type, across)),
  );
}

function variantOf(
  { path, digest }: { readonly path: string; readonly digest: string },
  { width, height }: PictureHeader,
  type: PictureVariant['type'],
  across: number,
): PictureVariant {
  const name = `${pictureFolder}${slugOf(path)}-${digest}-${pictureEncoding}`;
  return {
    type,
    path: `${name}-${across}.${type.slice('image/'.length)}`,
    width: across,
    height: Math.max(1, Math.round((across * height) / width)),
  };
}

/** Smaller widths above this fraction of the largest one are left out: they would save little. */
const maxRatioToWidest = 0.85;

/** The file's name in lower-case ASCII, without its extension. */
function slugOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
  const slug = name.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  return slug.slice(0, 40).replace(/^-+|-+$/g, '') || 'picture';
}

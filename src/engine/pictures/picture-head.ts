import { imageSize } from 'image-size';
import { iconSource, maxIconBytes } from '../../metadata/head/icon-files.ts';
import {
  isSvgName,
  type PictureHeader,
  type PictureNote,
  type PictureType,
  pictureTypes,
} from '../../model/pictures/picture.ts';
import { fileStart } from '../../model/point.ts';
import { pngChunks, webpChunks } from './picture-chunks.ts';
import { liesOnItsSide } from './picture-orientation.ts';
import { mayBeTransparent } from './picture-transparency.ts';
import { mostBytes, sanitiseDrawing } from './sanitise-drawing.ts';

/** What was found in a file of the media folder. */
export interface LookedAt {
  /** Undefined if the file is no picture of a kind that is shown. */
  readonly picture: PictureHeader | undefined;
  /** Of a picture that cannot be shown, why; of a drawing, what is left out of it. */
  readonly notes?: readonly PictureNote[];
}

/**
 * Reads the head of a picture's file, by its content and not by its name; a drawing is read whole, and
 * counts only under a name that says so.
 * @param path the file's path inside the content folder
 */
export function lookAtPicture(path: string, bytes: Uint8Array): LookedAt {
  if (isSvgName(path) && !isPixels(bytes)) return lookAtDrawing(path, bytes);
  const size = sizeOf(bytes);
  const type = pictureTypes.find((known) => known === size?.type);
  if (size === undefined || type === undefined || !(size.width >= 1 && size.height >= 1)) {
    return { picture: undefined, notes: foreignKind(size?.type) };
  }
  if (type === 'svg')
    return { picture: undefined, notes: isPictureName(path) ? [misnamed(path)] : [] };
  const { width, height } = size;
  const onSide = liesOnItsSide(bytes, type, size.orientation);
  const upright = onSide ? { width: height, height: width } : { width, height };
  const hasAlpha = mayBeTransparent(bytes, type);
  return { picture: { ...upright, type, hasAlpha, isAnimated: moves(bytes, type) } };
}

/** The head of a picture alone. */
export function pictureHead(path: string, bytes: Uint8Array): PictureHeader | undefined {
  return lookAtPicture(path, bytes).picture;
}

function lookAtDrawing(path: string, bytes: Uint8Array): LookedAt {
  const clean = sanitiseDrawing(bytes, path === iconSource ? maxIconBytes : mostBytes);
  if (!('svg' in clean)) return { picture: undefined, notes: [clean] };
  const { width, height, notes } = clean;
  return { picture: { width, height, type: 'svg', hasAlpha: true, isAnimated: false }, notes };
}

/** Whether a file with the name of a drawing is a picture of another kind. */
function isPixels(bytes: Uint8Array): boolean {
  const type = sizeOf(bytes)?.type;
  return type !== undefined && type !== 'svg';
}

/** Kinds of pictures that image-size knows and browsers do not show. */
function foreignKind(type: string | undefined): readonly PictureNote[] {
  if (type === undefined || type === 'svg' || pictureTypes.some((known) => known === type))
    return [];
  const message = `is a picture of the kind ${type.toUpperCase()}, which browsers do not show`;
  return [{ at: fileStart, message, advice: 'save it as JPEG or PNG' }];
}

function isPictureName(path: string): boolean {
  return /\.(?:avif|gif|jpe?g|png|tiff?|webp)$/i.test(path);
}

function misnamed(path: string): PictureNote {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '.svg');
  return {
    at: fileStart,
    message: 'is a drawing (SVG) with another ending',
    advice: `rename it to ${name}`,
  };
}

/** image-size throws where a file is no picture that it knows. */
function sizeOf(bytes: Uint8Array) {
  try {
    return imageSize(bytes);
  } catch {
    return undefined;
  }
}

/** By the chunk that each format has for it, at the head of the file. */
function moves(bytes: Uint8Array, type: PictureType): boolean {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096));
  switch (type) {
    case 'gif':
      return head.includes('NETSCAPE2.0', 0, 'latin1');
    case 'png':
      return pngChunks(bytes).has('acTL');
    case 'webp':
      return webpChunks(bytes).has('ANIM');
    case 'avif':
      return head.toString('latin1', 4, 12) === 'ftypavis';
    default:
      return false;
  }
}

import { imageSize } from 'image-size';
import { iconSource, maxIconBytes } from '../../metadata/head/icon-files.ts';
import {
  isPhotographName,
  isSvgName,
  type PictureHeader,
  type PictureNote,
  type PictureType,
  pictureTypes,
} from '../../model/pictures/picture.ts';
import { fileStart } from '../../model/point.ts';
import { pngChunks, webpChunks } from './picture-chunks.ts';
import { isRotatedSideways } from './picture-orientation.ts';
import { mayBeTransparent } from './picture-transparency.ts';
import { maxDrawingBytes, sanitiseDrawing } from './sanitise-drawing.ts';

/** The result of inspecting a file of the media folder. */
export interface PictureInspection {
  /** Undefined if the file is not a picture that can be shown. */
  readonly picture: PictureHeader | undefined;
  /** Why a picture cannot be shown, or what was removed from a drawing. */
  readonly notes?: readonly PictureNote[];
}

/**
 * Reads type and size of a picture from its content, whatever its name. Drawings are read completely, and must have
 * the extension .svg.
 * @param path path in the content folder
 */
export function inspectPicture(path: string, bytes: Uint8Array): PictureInspection {
  if (isSvgName(path) && !isBitmap(bytes)) return inspectDrawing(path, bytes);
  const size = sizeOf(bytes);
  const type = pictureTypes.find((known) => known === size?.type);
  if (size === undefined || type === undefined || !(size.width >= 1 && size.height >= 1)) {
    return { picture: undefined, notes: unsupportedFormat(size?.type) };
  }
  if (type === 'svg')
    return { picture: undefined, notes: isPhotographName(path) ? [misnamed(path)] : [] };
  const { width, height } = size;
  const isSideways = isRotatedSideways(bytes, type, size.orientation);
  const upright = isSideways ? { width: height, height: width } : { width, height };
  const hasAlpha = mayBeTransparent(bytes, type);
  return { picture: { ...upright, type, hasAlpha, isAnimated: isAnimated(bytes, type) } };
}

function inspectDrawing(path: string, bytes: Uint8Array): PictureInspection {
  const clean = sanitiseDrawing(bytes, path === iconSource ? maxIconBytes : maxDrawingBytes);
  if (!('svg' in clean)) return { picture: undefined, notes: [clean] };
  const { width, height, notes } = clean;
  return { picture: { width, height, type: 'svg', hasAlpha: true, isAnimated: false }, notes };
}

/** Whether a file is a bitmap picture. */
function isBitmap(bytes: Uint8Array): boolean {
  const type = sizeOf(bytes)?.type;
  return type !== undefined && type !== 'svg';
}

/** A note on a picture in a format that image-size detects and browsers do not support. */
function unsupportedFormat(type: string | undefined): readonly PictureNote[] {
  if (type === undefined || type === 'svg' || pictureTypes.some((known) => known === type))
    return [];
  const message = `is a picture of the kind ${type.toUpperCase()}, which browsers do not show`;
  return [{ at: fileStart, message, advice: 'save it as JPEG or PNG' }];
}

function misnamed(path: string): PictureNote {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '.svg');
  return {
    at: fileStart,
    message: 'is a drawing (SVG) with another extension',
    advice: `rename it to ${name}`,
  };
}

/** Undefined if image-size throws, because it does not know the format. */
function sizeOf(bytes: Uint8Array) {
  try {
    return imageSize(bytes);
  } catch {
    return undefined;
  }
}

/** Whether a picture has the chunk that each format uses for animations. */
function isAnimated(bytes: Uint8Array, type: PictureType): boolean {
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

import { imageSize } from 'image-size';
import {
  isDrawingName,
  type PictureHead,
  type PictureType,
  pictureTypes,
} from '../model/picture.ts';
import { pngChunks, webpChunks } from './picture-chunks.ts';
import { liesOnItsSide } from './picture-orientation.ts';
import { mayBeTransparent } from './picture-transparency.ts';

/**
 * Reads the head of a picture's file, by its content and not by its name; undefined where the
 * file is no picture of a kind that is shown. A drawing counts only under a name that says so.
 * @param path the file's path, for its ending
 */
export function pictureHead(path: string, bytes: Uint8Array): PictureHead | undefined {
  const size = sizeOf(bytes);
  const type = pictureTypes.find((known) => known === size?.type);
  if (size === undefined || type === undefined || !(size.width >= 1 && size.height >= 1)) {
    return undefined;
  }
  if (type === 'svg' && !isDrawingName(path)) return undefined;
  const { width, height } = size;
  const onSide = liesOnItsSide(bytes, type, size.orientation);
  const upright = onSide ? { width: height, height: width } : { width, height };
  return { ...upright, type, seeThrough: mayBeTransparent(bytes, type), moves: moves(bytes, type) };
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

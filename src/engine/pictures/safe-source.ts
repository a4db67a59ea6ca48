import { isSvgName } from '../../model/pictures/picture.ts';
import { inspectPicture } from './inspect-picture.ts';
import { PictureFault } from './picture-process.ts';
import { sanitiseDrawing } from './sanitise-drawing.ts';

/**
 * The bytes to decode: the file itself, or the sanitised drawing. Throws PictureFault if a drawing cannot be sanitised.
 * @param path path in the content folder
 */
export function safeSource(path: string, bytes: Uint8Array): Uint8Array {
  if (!isSvgName(path) || inspectPicture(path, bytes).picture?.type !== 'svg') return bytes;
  const clean = sanitiseDrawing(bytes);
  if ('svg' in clean) return Buffer.from(clean.svg);
  throw new PictureFault(clean.message, clean.advice);
}

import { isSvgName } from '../../model/pictures/picture.ts';
import { lookAtPicture } from './picture-head.ts';
import { PictureFault } from './picture-process.ts';
import { sanitiseDrawing } from './sanitise-drawing.ts';

/**
 * What the decoder is given of a picture: the file itself, or of a drawing what sanitising leaves of it.
 * Throws PictureFault if nothing is left.
 * @param path of the picture inside the content folder
 */
export function safeSource(path: string, bytes: Uint8Array): Uint8Array {
  if (!isSvgName(path) || lookAtPicture(path, bytes).picture?.type !== 'svg') return bytes;
  const clean = sanitiseDrawing(bytes);
  if ('svg' in clean) return Buffer.from(clean.svg);
  throw new PictureFault(clean.message, clean.advice);
}

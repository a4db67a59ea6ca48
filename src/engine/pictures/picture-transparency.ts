import type { PictureType } from '../../model/pictures/picture.ts';
import { pngChunks, tiffNumbers, webpChunks } from './picture-chunks.ts';

/**
 * Whether a picture may have transparent parts, according to its header. If that is unknown, true: the fallback format
 * is PNG then, which is correct for every picture.
 * @param bytes the whole file
 */
export function mayBeTransparent(bytes: Uint8Array, type: PictureType): boolean {
  switch (type) {
    case 'jpg':
      return false;
    case 'png':
      return pngHasAlpha(bytes);
    case 'webp':
      return webpHasAlpha(bytes);
    case 'avif':
      return avifHasAlpha(bytes);
    case 'tiff':
      return tiffHasAlpha(bytes);
    default:
      return true;
  }
}

/**
 * Colour types 4 and 6 have an alpha channel; in the others, a chunk tRNS has the transparent colours
 * (https://www.w3.org/TR/png-3/#11IHDR, https://www.w3.org/TR/png-3/#11tRNS).
 */
function pngHasAlpha(bytes: Uint8Array): boolean {
  return bytes[25] === 4 || bytes[25] === 6 || pngChunks(bytes).has('tRNS');
}

/** https://developers.google.com/speed/webp/docs/riff_container */
function webpHasAlpha(bytes: Uint8Array): boolean {
  const chunks = webpChunks(bytes);
  const [flags = 0] = chunks.get('VP8X') ?? [];
  // After a byte of signature, 14 bits of width and 14 of height.
  const [, , , , lossless = 0] = chunks.get('VP8L') ?? [];
  return ((flags | lossless) & 0x10) !== 0;
}

/** The type of an alpha plane, which is a separate item (ISO/IEC 23000-22, 7.4.3). */
const alphaItem = 'urn:mpeg:mpegB:cicp:systems:auxiliary:alpha';

function avifHasAlpha(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(alphaItem, 0, 'latin1');
}

/** Colour samples per pixel, by PhotometricInterpretation (TIFF 6.0, section 8). */
const coloursOf: Readonly<Record<number, number>> = { 0: 1, 1: 1, 2: 3, 3: 1, 5: 4, 6: 3, 8: 3 };

function tiffHasAlpha(bytes: Uint8Array): boolean {
  const { 262: photometric, 277: samples = 1 } = tiffNumbers(bytes, [262, 277]);
  const colours = photometric === undefined ? undefined : coloursOf[photometric];
  return colours === undefined || samples > colours;
}

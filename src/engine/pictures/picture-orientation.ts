import type { PictureType } from '../../model/pictures/picture.ts';
import { pngChunks, tiffNumbers, webpChunks } from './picture-chunks.ts';

/** The tag Orientation (Exif 2.32, 4.6.4). */
const orientationTag = 274;

/**
 * Whether a picture is rotated by 90 or 270 degrees when it is shown, which swaps its width and height.
 * @param bytes the whole file
 * @param known the orientation from Exif, if it has been read
 */
export function isRotatedSideways(
  bytes: Uint8Array,
  type: PictureType,
  known: number | undefined,
): boolean {
  if (type === 'avif') return hasQuarterTurn(bytes);
  const orientation = known ?? exifOrientation(bytes, type);
  return orientation >= 5 && orientation <= 8;
}

function exifOrientation(bytes: Uint8Array, type: PictureType): number {
  const exif = exifOf(bytes, type);
  return (exif && tiffNumbers(exif, [orientationTag])[orientationTag]) ?? 1;
}

function exifOf(bytes: Uint8Array, type: PictureType): Uint8Array | undefined {
  switch (type) {
    case 'tiff':
      return bytes;
    case 'png':
      return pngChunks(bytes).get('eXIf');
    case 'webp':
      return withoutPrefix(webpChunks(bytes).get('EXIF'));
    default:
      return undefined;
  }
}

/** Some programs write the prefix `Exif\0\0` of a JPEG segment before the data. */
function withoutPrefix(exif: Uint8Array | undefined): Uint8Array | undefined {
  return exif !== undefined && exif[0] === 0x45 ? exif.subarray(6) : exif;
}

/** A box `irot` has the number of quarter turns (ISO/IEC 23008-12, 6.5.10). */
function hasQuarterTurn(bytes: Uint8Array): boolean {
  const at = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).indexOf('\0\0\0\tirot');
  return at >= 0 && (bytes[at + 8] ?? 0) % 2 === 1;
}

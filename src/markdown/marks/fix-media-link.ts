import { mediaAddress } from '../../model/address/media-address.ts';

const mediaLink =
  /^(!?\[[^[\]]*\]\()<?(?:\.\.\/)*\/?(media\/[^"<>\n]*?\.\w{2,5})>?(?:\s+("[^"\n]*"))?\s*\)?$/;

/**
 * Corrects a picture, or a link to a file of the media folder, whose address contains spaces or
 * unpaired brackets: `![A quay](/media/my photo.jpg)` → `![A quay](/media/my%20photo.jpg)`.
 * @returns undefined for anything else
 */
export function fixMediaLink(written: string): string | undefined {
  const [, words, path, title] = mediaLink.exec(written) ?? [];
  if (words === undefined || path === undefined) return undefined;
  const address = mediaAddress(path.replaceAll('%20', ' '));
  return `${words}${address}${title === undefined ? '' : ` ${title}`})`;
}

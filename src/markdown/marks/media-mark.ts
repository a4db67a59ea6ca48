import { mediaAddress } from '../../model/address/media-address.ts';

const parts =
  /^(!?\[[^[\]]*\]\()<?(?:\.\.\/)*\/?(media\/[^"<>\n]*?\.\w{2,5})>?(?:\s+("[^"\n]*"))?\s*\)?$/;

/**
 * How to write the mark of a picture or of a link to a file of the media folder whose address has blanks or
 * brackets without a pair: `![A quay](/media/my photo.jpg)` → `![A quay](/media/my%20photo.jpg)`.
 * @returns undefined for any other mark
 */
export function mediaMark(written: string): string | undefined {
  const [, words, path, title] = parts.exec(written) ?? [];
  if (words === undefined || path === undefined) return undefined;
  const address = mediaAddress(path.replaceAll('%20', ' '));
  return `${words}${address}${title === undefined ? '' : ` ${title}`})`;
}

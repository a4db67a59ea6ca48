/** Characters that end a URL in Markdown or have a special meaning in it. */
const specialCharacter = /[%\s?#<>()\\"&\p{Cc}]/gu;

/**
 * The URL of a media file as Markdown writes it: `media/a b.jpg` → `/media/a%20b.jpg`. Percent-encodes
 * only special characters, and combining marks of paths that are not in Unicode NFC: they look the
 * same as composed letters.
 * @param path relative to the content folder
 */
export function mediaAddress(path: string): string {
  const encoded = path.replace(specialCharacter, percentEncode);
  return `/${encoded.normalize('NFC') === encoded ? encoded : encoded.replace(/\p{M}/gu, percentEncode)}`;
}

function percentEncode(character: string): string {
  return [...new TextEncoder().encode(character)]
    .map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`)
    .join('');
}

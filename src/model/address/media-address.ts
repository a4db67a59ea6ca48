/** Characters that end an address in Markdown, or mean something else in it. */
const specialCharacter = /[%\s?#<>()\\"&\p{Cc}]/gu;

/**
 * The address of a file as it is written in Markdown: `media/a b.jpg` → `/media/a%20b.jpg`. Only what must be
 * is percent-encoded, and letters that are composed of several characters, which look like others.
 * @param path inside the content folder
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

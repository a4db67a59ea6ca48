/** The character at an offset, which may have two code units; '' at the end of the text. */
export function characterAt(text: string, offset: number): string {
  const code = text.codePointAt(offset);
  return code === undefined ? '' : String.fromCodePoint(code);
}

/** The character before an offset; '' at the start of the text. */
export function characterBefore(text: string, offset: number): string {
  const last = text.slice(Math.max(0, offset - 1), offset);
  return /[\uDC00-\uDFFF]/.test(last) ? text.slice(Math.max(0, offset - 2), offset) : last;
}

/** The number of a character in Unicode, for messages: `U+00AD`. */
export function codePointName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

const maxQuoteLength = 60;

/**
 * Joins message and advice of a problem with a line feed, because an issue of zod has only one string.
 * Neither contains a line feed: text from files goes through `quote`.
 */
export function issueText(message: string, advice: string): string {
  return `${message}\n${advice}`;
}

/** Quotes text from a file on one line. Escapes control characters and truncates long text. */
export function quote(text: string): string {
  return `"${JSON.stringify(truncate(text)).slice(1, -1).replaceAll('\\"', '"')}"`;
}

/** Truncates a text that does not fit in a message. */
export function truncate(text: string): string {
  // A code point has at most two code units.
  const characters = [...text.slice(0, 2 * maxQuoteLength + 2)];
  return characters.length > maxQuoteLength
    ? `${characters.slice(0, maxQuoteLength).join('')}…`
    : text;
}

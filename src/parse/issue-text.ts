const maxQuoteLength = 60;

/**
 * The message and the advice of a problem as one string, in the one shape in which zod can carry
 * them: message, line feed, advice. Neither holds a line feed, since offending text goes through
 * `quote`.
 */
export function issueText(message: string, advice: string): string {
  return `${message}\n${advice}`;
}

/** Quotes offending text on one line, control characters escaped, long text cut. */
export function quote(text: string): string {
  // A character takes at most two code units.
  const characters = [...text.slice(0, 2 * maxQuoteLength + 2)];
  const cut =
    characters.length > maxQuoteLength ? `${characters.slice(0, maxQuoteLength).join('')}…` : text;
  return `"${JSON.stringify(cut).slice(1, -1).replaceAll('\\"', '"')}"`;
}

/** `a, b or c`. */
export function oneOf(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} or ${last}`;
}

/** The source of a pattern that matches any of the words; without words, it matches nothing. */
export function anyOf(words: readonly string[]): string {
  if (words.length === 0) return '(?!)';
  return `(?:${words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})`;
}

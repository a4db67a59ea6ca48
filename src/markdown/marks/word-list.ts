/** A pattern's source that finds one of some words; with no words, it finds nothing. */
export function anyOf(words: readonly string[]): string {
  if (words.length === 0) return '(?!)';
  return `(?:${words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})`;
}

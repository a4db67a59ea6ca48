import type { ArticleText } from '../model/site/article/article.ts';

/** Parts of an article's text that outputs can show without the rest. */
const fieldParts = ['keyPoints', 'figures', 'events', 'lead'] as const;
/** Parts that are stored apart from the text, so that they can be read without it. */
const separateParts = ['sentences', 'listed'] as const;

const prefix = 'text:';

/** Whether a key is that of an article's text, `text:PATH`, or of a part of it, `text:PATH#figures`. */
export function isTextFact(key: string): boolean {
  return key.startsWith(prefix);
}

/**
 * The value of a text fact. Throws RangeError if there is no such article or part.
 * @param textOf returns the text of an article, by its path
 */
export function textFact(key: string, textOf: (path: string) => ArticleText): unknown {
  const [path = '', part] = key.slice(prefix.length).split('#');
  const article = textOf(path);
  if (part === undefined) return article.text();
  const separate = separateParts.find((each) => each === part);
  if (separate !== undefined) return article[separate]();
  const field = fieldParts.find((each) => each === part);
  if (field === undefined) throw new RangeError(`an article has no part ${part}`);
  return article.text()[field];
}

/** The keys of an article's text facts that differ between two versions of its text. */
export function changedTextFacts(
  path: string,
  now: ArticleText,
  before: ArticleText,
): readonly string[] {
  const [text, old] = [now.text(), before.text()];
  const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
  if (isSame(text, old)) return [];
  const key = `${prefix}${path}`;
  const fields = fieldParts.filter((part) => !isSame(text[part], old[part]));
  const separate = separateParts.filter((part) => !isSame(now[part](), before[part]()));
  return [key, ...[...fields, ...separate].map((part) => `${key}#${part}`)];
}

/** The keys of all text facts of an article. */
export function textFactsOf(path: string): readonly string[] {
  const key = `${prefix}${path}`;
  return [key, ...[...fieldParts, ...separateParts].map((part) => `${key}#${part}`)];
}

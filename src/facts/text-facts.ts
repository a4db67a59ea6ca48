import type { ArticleText } from '../model/site/article.ts';

/** The parts of an article's text that outputs may show without the rest, */
const textParts = ['keyPoints', 'figures', 'events', 'lead'] as const;
/** and those that can be read without the rest. */
const ownParts = ['sentences', 'listed'] as const;

const prefix = 'text:';

/** Whether a fact is the text of an article, `text:PATH`, or a part of it, `text:PATH#figures`. */
export function isTextFact(key: string): boolean {
  return key.startsWith(prefix);
}

/** The fact of an article's text, or of a part of it. @param textOf finds the text of an article */
export function textFact(key: string, textOf: (path: string) => ArticleText): unknown {
  const [path = '', part] = key.slice(prefix.length).split('#');
  const article = textOf(path);
  if (part === undefined) return article.text();
  const own = ownParts.find((each) => each === part);
  if (own !== undefined) return article[own]();
  const found = textParts.find((each) => each === part);
  if (found === undefined) throw new RangeError(`an article has no part ${part}`);
  return article.text()[found];
}

/** The facts of an article's text of which two readings differ. */
export function changedTextFacts(
  path: string,
  now: ArticleText,
  before: ArticleText,
): readonly string[] {
  const [text, old] = [now.text(), before.text()];
  const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
  if (isSame(text, old)) return [];
  const key = `${prefix}${path}`;
  const parts = textParts.filter((part) => !isSame(text[part], old[part]));
  const own = ownParts.filter((part) => !isSame(now[part](), before[part]()));
  return [key, ...[...parts, ...own].map((part) => `${key}#${part}`)];
}

/** Every fact of an article's text. */
export function textFactsOf(path: string): readonly string[] {
  const key = `${prefix}${path}`;
  return [key, ...[...textParts, ...ownParts].map((part) => `${key}#${part}`)];
}

import type { ParsedArticle } from '../model/article.ts';
import type { NamingSentence } from '../model/body.ts';

/** The ways to an article's text. */
export interface ArticleText {
  readonly text: () => ParsedArticle;
  readonly sentences: () => readonly NamingSentence[];
}

/** The parts of an article's text that can be read by themselves. */
export const textParts = ['keyPoints', 'figures', 'events', 'lead'] as const;

const prefix = 'text:';

/** Whether a fact is the text of an article, `text:PATH`, or a part of it, `text:PATH#figures`. */
export function isTextFact(key: string): boolean {
  return key.startsWith(prefix);
}

/** The fact of an article's text, or of a part of it. @param textOf finds the text of an article */
export function textFact(key: string, textOf: (path: string) => ArticleText): unknown {
  const [path = '', part] = key.slice(prefix.length).split('#');
  const { text, sentences } = textOf(path);
  if (part === undefined) return text();
  if (part === 'sentences') return sentences();
  const found = textParts.find((each) => each === part);
  if (found === undefined) throw new RangeError(`an article has no part ${part}`);
  return text()[found];
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
  const isQuotedAlike = isSame(now.sentences(), before.sentences());
  return [
    key,
    ...parts.map((part) => `${key}#${part}`),
    ...(isQuotedAlike ? [] : [`${key}#sentences`]),
  ];
}

/** Every fact of an article's text. */
export function textFactsOf(path: string): readonly string[] {
  const key = `${prefix}${path}`;
  return [key, `${key}#sentences`, ...textParts.map((part) => `${key}#${part}`)];
}

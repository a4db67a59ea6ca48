import type { ArticleText } from '../model/site/article/article.ts';

/** Parts of an article's text that outputs can show without the rest. */
const fieldParts = ['keyPoints', 'figures', 'events', 'lead'] as const;
/** Parts that are stored apart from the text, so that they can be read without it. */
const separateParts = ['sentences', 'listed'] as const;

const prefix = 'text:';
/** The parts with earlier entries of live coverage: `earlier/1`. */
const earlierPart = 'earlier/';

/**
 * Whether a key is that of an article's text, `text:PATH`, or of a part of it, `text:PATH#figures`. The text has no
 * earlier entries of live coverage that are on other pages: `text:PATH#earlier/1`.
 */
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
  if (part === undefined) return article.shown();
  if (part.startsWith(earlierPart)) {
    const earlier = article.earlier(Number(part.slice(earlierPart.length)));
    if (earlier !== undefined) return earlier;
  }
  const separate = separateParts.find((each) => each === part);
  if (separate !== undefined) return article[separate]();
  const field = fieldParts.find((each) => each === part);
  if (field === undefined) throw new RangeError(`an article has no part ${part}`);
  return article.shown()[field];
}

/** The digests of an article's texts as they are stored. */
export interface TextDigests extends Readonly<Record<(typeof separateParts)[number], string>> {
  readonly shown: string;
  /** Of the pages with earlier entries, the oldest first. */
  readonly earlier: readonly string[];
}

/**
 * The digest of the text that a text fact is read from; empty if there is none.
 * @param digestsOf returns the digests of an article, by its path
 */
export function textFactDigest(
  key: string,
  digestsOf: (path: string) => TextDigests | undefined,
): string {
  const [path = '', part = ''] = key.slice(prefix.length).split('#');
  const digests = digestsOf(path);
  if (digests === undefined) return '';
  if (part.startsWith(earlierPart)) {
    return digests.earlier[Number(part.slice(earlierPart.length)) - 1] ?? '';
  }
  return digests[separateParts.find((each) => each === part) ?? 'shown'];
}

/** The keys of an article's text facts that differ between two versions of its text, without earlier entries. */
export function changedTextFacts(
  path: string,
  now: ArticleText,
  before: ArticleText,
): readonly string[] {
  const [text, old] = [now.shown(), before.shown()];
  const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
  const key = textKey(path);
  const whole = isSame(text, old) ? [] : [key];
  const fields = fieldParts.filter((part) => !isSame(text[part], old[part]));
  const separate = separateParts.filter((part) => !isSame(now[part](), before[part]()));
  return [...whole, ...[...fields, ...separate].map((part) => `${key}#${part}`)];
}

/** The key of an article's text. Those of its parts begin with it and `#`. */
export function textKey(path: string): string {
  return `${prefix}${path}`;
}

/** The key of the text of a page with earlier entries. @param number from 1 */
export function earlierKey(path: string, number: number): string {
  return `${textKey(path)}#${earlierPart}${number}`;
}

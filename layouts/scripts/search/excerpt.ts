import { foldText, foldWord } from '../../../src/model/search/fold-words.ts';
import { sentenceBreak } from '../../../src/model/search/sentence-break.ts';

/** A part of an excerpt: words as they are in the text, and whether they are what was searched for. */
export type ExcerptPart = readonly [text: string, isMarked: boolean];

/** How many words of a long sentence to show. */
const maxWords = 42;
/** How many of them come before the first marked one. */
const wordsBefore = 12;

/**
 * The sentence of a text that has most of the words of a query, with these words marked. Without any of them, the
 * first sentence.
 * @param content of an article in the index: see `SearchRecord`
 * @param locations the words that Pagefind has found, counted between white space
 */
export function excerpt(
  content: string,
  query: string,
  locations: readonly number[],
): readonly ExcerptPart[] {
  const terms = foldText(query);
  const found = new Set(locations);
  let at = 0;
  let best: readonly MarkedWord[] = [];
  let most = -1;
  for (const sentence of content.split(sentenceBreak)) {
    const words = sentence.split(/\s+/).filter((word) => word !== '');
    const marked = words.map((word, number) => markWord(word, terms, found.has(at + number)));
    at += words.length;
    const count = new Set(marked.flatMap(({ term }) => term ?? [])).size;
    if (words.length === 0 || count <= most) continue;
    most = count;
    best = marked;
  }
  return joined(shortened(best));
}

interface MarkedWord {
  readonly word: string;
  /** The term that it matches; undefined if it matches none. */
  readonly term: string | undefined;
}

function markWord(word: string, terms: readonly string[], isFound: boolean): MarkedWord {
  const forms = [foldWord(word), ...foldText(word)];
  const term = terms.find((each) =>
    forms.some((form) => form === each || (each.length > 1 && form.startsWith(each))),
  );
  // Pagefind also finds other forms of a word: `strikes` for `striking`.
  return { word, term: term ?? (isFound ? forms[0] : undefined) };
}

function shortened(words: readonly MarkedWord[]): readonly MarkedWord[] {
  if (words.length <= maxWords) return words;
  const first = words.findIndex(({ term }) => term !== undefined);
  const from = Math.max(0, Math.min(first - wordsBefore, words.length - maxWords));
  const ellipsis: MarkedWord = { word: '…', term: undefined };
  const to = from + maxWords;
  return [
    ...(from > 0 ? [ellipsis] : []),
    ...words.slice(from, to),
    ...(to < words.length ? [ellipsis] : []),
  ];
}

/** A word without the punctuation around it. */
const core = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}\p{M}]*)$/su;

/** Joins words, and neighbouring marked ones too, so that a name of two words is one mark. */
function joined(words: readonly MarkedWord[]): readonly ExcerptPart[] {
  const parts: [string, boolean][] = [];
  const add = (text: string, isMarked: boolean) => {
    const last = parts.at(-1);
    if (last?.[1] === isMarked) last[0] += text;
    else if (text !== '') parts.push([text, isMarked]);
  };
  words.forEach(({ word, term }, at) => {
    const isMarked = term !== undefined;
    const [, before = '', inner = word, after = ''] = isMarked ? (core.exec(word) ?? []) : [];
    const previous = words[at - 1];
    const continues = isMarked && previous?.term !== undefined && parts.at(-1)?.[1] === true;
    if (at > 0) add(' ', continues && before === '');
    add(before, false);
    add(inner, isMarked);
    add(after, false);
  });
  return parts;
}

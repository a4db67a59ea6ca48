import type { Article } from '../model/site.ts';

/** The articles of which digests were asked for, each once, in that order. */
export interface AskedArticles {
  /** As their own pages show them. */
  readonly whole: readonly Article[];
  /** By their sentences with names, and no more than that. */
  readonly quoted: readonly Article[];
  /** In any way, those that tell the events of another's timeline among them. */
  readonly all: readonly Article[];
}

/** Digests of an article, by how much of it something shows. */
export interface ArticleDigests {
  readonly teaser: (article: Article) => string;
  readonly summary: (article: Article) => string;
  readonly sentences: (article: Article) => string;
  readonly whole: (article: Article) => WholeDigest;
}

export interface WholeDigest {
  readonly digest: string;
  /** The articles that tell the events which it shows. */
  readonly tellers: readonly Article[];
}

/** The same digests, and what has been asked for since this was last asked. */
export function noted({ teaser, summary, sentences, whole }: ArticleDigests) {
  const notes = { whole: new Set<Article>(), quoted: new Set<Article>(), all: new Set<Article>() };
  const noting = (make: (article: Article) => string) => (article: Article) => {
    notes.all.add(article);
    return make(article);
  };
  return {
    teaser: noting(teaser),
    summary: noting(summary),
    sentences: noting((article) => {
      notes.quoted.add(article);
      return sentences(article);
    }),
    whole: noting((article) => {
      const { digest, tellers } = whole(article);
      notes.whole.add(article);
      for (const teller of tellers) notes.all.add(teller);
      return digest;
    }),
    asked: (): AskedArticles => {
      const quoted = [...notes.quoted].filter((article) => !notes.whole.has(article));
      const told = { whole: [...notes.whole], quoted, all: [...notes.all] };
      for (const each of Object.values(notes)) each.clear();
      return told;
    },
  };
}

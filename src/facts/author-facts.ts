import { groupByEach } from '../model/grouping.ts';
import { type Article, authorKey } from '../model/site/site.ts';
import { articleListOf, publishedListOf } from './article-lists.ts';
import type { Fact } from './fact.ts';

/** The articles of one language by each author, by `authorKey`. Newest first. */
export type SignedArticles = ReadonlyMap<string, readonly Article[]>;

/** Sorts articles by author. An article by several is in the list of each. @param articles newest first */
export function signedArticles(articles: readonly Article[]): SignedArticles {
  return groupByEach(articles, ({ byline }) => new Set(byline.map(authorKey)));
}

/** The authors of a language, and the articles that each has signed. */
export function authorFacts(lang: string, signed: SignedArticles): readonly Fact[] {
  return [
    [`authors:${lang}`, [...signed.keys()].sort()],
    ...[...signed].flatMap(([key, articles]): Fact[] => {
      const list: Fact = [`list:${lang}/signed/${key}`, articleListOf(articles)];
      // What feeds list of a person also depends on the articles that name the person: see `entityFacts`.
      if (key.startsWith('person/')) return [list];
      return [list, [`published:${lang}/${key}`, publishedListOf(articles)]];
    }),
  ];
}

import type { Checked } from '../model/problem.ts';
import { endsOf } from '../model/site/front.ts';
import type { ParsedContent } from '../model/site/parsed-content.ts';
import type { Article, LeftOutArticle, Site } from '../model/site/site.ts';
import type { ContentIndex } from './content-index.ts';
import { choicesIn, frontFacts, namedArticles } from './front-articles.ts';
import { frontProblems } from './problems/front-problems.ts';

interface RelatedArticles {
  readonly all: readonly Article[];
  readonly shown: readonly Article[];
  readonly leftOut: readonly LeftOutArticle[];
}

/**
 * Resolves what editors have chosen for the front page and for the pages of sections.
 * @param articles all, including unpublished ones; those that the build shows; those left out for errors
 */
export function relateFronts(
  content: ParsedContent,
  { all, shown, leftOut }: RelatedArticles,
  index: ContentIndex,
): Checked<Pick<Site, 'fronts' | 'choiceEnds'>> {
  const pages = choicesIn(content);
  if (pages.length === 0) return { value: { fronts: new Map(), choiceEnds: [] }, problems: [] };
  const named = namedArticles(pages, all);
  const { languages } = content.publication;
  const resolved = new Set(all.map(({ path }) => path));
  const unresolved = [...content.faultyArticles, ...content.articles.map(({ record }) => record)]
    .filter(({ path }) => !resolved.has(path))
    .map(({ slug }) => slug);
  return {
    value: {
      fronts: frontFacts(pages, named, shown, { languages, now: index.now }),
      choiceEnds: pages.flatMap(({ choices }) => endsOf(choices)),
    },
    problems: frontProblems(pages, named, { all, leftOut, unresolved }, index),
  };
}

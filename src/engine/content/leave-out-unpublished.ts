import { asWarning, type Problem } from '../../model/problem.ts';
import { faultyArticle } from '../../model/site/article/faulty-article.ts';
import type { ParsedContent } from '../../model/site/parsed-content.ts';

/** The same problems, with the errors of unpublished articles as warnings. @param unpublished their paths */
export function withoutBlockingDrafts(
  problems: readonly Problem[],
  unpublished: ReadonlySet<string>,
): readonly Problem[] {
  return problems.map((problem) => {
    const leavesOut = problem.severity === 'error' && unpublished.has(problem.path);
    return leavesOut ? { ...asWarning(problem), leavesOut } : problem;
  });
}

/** The number of errors of each article that is left out, by path. */
export function errorsOfLeftOut(problems: readonly Problem[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { path, leavesOut } of problems) {
    if (leavesOut === true) counts.set(path, (counts.get(path) ?? 0) + 1);
  }
  return counts;
}

/**
 * The content without the articles that have errors, which are then among its faulty articles. The same
 * object if there are none.
 * @param problems of that content, in which errors of unpublished articles are marked
 */
export function leaveOutUnpublished(
  content: ParsedContent,
  problems: readonly Problem[],
): ParsedContent {
  const paths = errorsOfLeftOut(problems);
  const isLeftOut = ({ record }: ParsedContent['articles'][number]) => paths.has(record.path);
  const leftOut = content.articles.filter(isLeftOut);
  if (leftOut.length === 0) return content;
  return {
    ...content,
    articles: content.articles.filter((article) => !isLeftOut(article)),
    faultyArticles: [
      // What these refer to is among the problems already.
      ...content.faultyArticles.map((each) =>
        paths.has(each.path) ? { ...each, references: undefined } : each,
      ),
      ...leftOut.map(({ record }) => faultyArticle(record)),
    ],
  };
}

import { errorAt, type Problem } from '../model/problem.ts';
import { didYouMean } from '../model/text/nearest.ts';
import { pageKindNames } from '../pages/page-kinds.ts';
import type { SiteCheckInput } from './site-check-input.ts';

/** Reports budgets in `site.yaml` for page kinds that do not exist. */
export function checkBudgets({
  site,
  kinds,
}: Pick<SiteCheckInput, 'site' | 'kinds'>): readonly Problem[] {
  const { path, budgets } = site.publication;
  const known: readonly string[] = [...pageKindNames, ...kinds];
  return Object.keys(budgets)
    .filter((kind) => !known.includes(kind))
    .sort()
    .map((kind) => {
      const point = site.findPoint(path, ['budgets', kind]);
      const otherwise = `write one of ${[...known].sort().join(', ')}`;
      return errorAt(
        path,
        point,
        `unknown page kind "${kind}" in "budgets"`,
        didYouMean(kind, known, otherwise),
      );
    });
}

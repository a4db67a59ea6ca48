import type { Moment } from '../../model/moment.ts';
import type { KeyPath } from '../../model/position.ts';
import { type Problem, warningAt } from '../../model/problem.ts';
import type { ParsedArticle } from '../../model/site/article/article.ts';
import type { Article } from '../../model/site/site.ts';

/**
 * Warns of corrections, updates and times of change after `now` in published articles: their pages show them at once.
 * @param now the build's `now`
 */
export function futureChanges(articles: readonly Article[], now: Moment): readonly Problem[] {
  return articles
    .filter(({ availability, changes }) => {
      return availability === 'published' && changes.some(({ epoch }) => epoch > now.epoch);
    })
    .flatMap((article) =>
      datesOf(article.text())
        .filter(({ date }) => date.epoch > now.epoch)
        .map(({ noun, date, at }) => {
          const message = `the ${noun} is dated ${date.iso}, which is in the future`;
          return warningAt(
            article.path,
            article.findPoint(at),
            message,
            'correct it: readers see it already',
          );
        }),
    );
}

interface Dated {
  readonly noun: string;
  readonly date: Moment;
  readonly at: KeyPath;
}

function datesOf({ updated, corrections, updates }: ParsedArticle): readonly Dated[] {
  return [
    ...(updated === undefined ? [] : [{ noun: 'last change', date: updated, at: ['updated'] }]),
    ...corrections.map(({ date }, index): Dated => {
      return { noun: 'correction', date, at: ['corrections', index, 'date'] };
    }),
    ...updates.map(({ date }, index): Dated => {
      return { noun: 'update', date, at: ['updates', index, 'date'] };
    }),
  ];
}

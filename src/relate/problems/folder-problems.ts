import type { FindPoint } from '../../model/position.ts';
import { type Problem, warningAt } from '../../model/problem.ts';
import { defaultLanguage, type Publication } from '../../model/site/publication.ts';
import type { Article } from '../../model/site/site.ts';

/**
 * Warns of articles in the folder of a month in which they are not published. Translations are beside their originals,
 * and drafts may still move.
 */
export function folderProblems(
  articles: readonly Article[],
  publication: Publication,
  findPoint: FindPoint,
): readonly Problem[] {
  const original = defaultLanguage(publication);
  return articles.flatMap(({ path, lang, month, status }) => {
    const [, folder = '', rest = ''] = /^articles\/(\d{4}\/\d{2})\/(.*)$/.exec(path) ?? [];
    const right = month.replace('-', '/');
    if (folder === '' || folder === right || lang !== original || status === 'draft') return [];
    const message = `the article lies in the folder ${folder}, but is published in ${right}`;
    const advice = `move it, with its translations, to articles/${right}/${rest}, or correct "published"`;
    return [warningAt(path, findPoint(path, ['published']), message, advice)];
  });
}

import { fileStart } from '../../model/point.ts';
import { errorAt, type Problem } from '../../model/problem.ts';
import type { ParsedContent } from '../../model/site/parsed-content.ts';

/** Reports each person with the id of a desk: a byline with that id could mean either. */
export function authorProblems({
  entities,
  publication,
}: Pick<ParsedContent, 'entities' | 'publication'>): readonly Problem[] {
  const desks = new Set(publication.desks.map(({ id }) => id));
  const twins = entities.filter(({ kind, id }) => kind === 'person' && desks.has(id));
  return twins.map(({ path, id }) => {
    const message = `"${id}" is also the id of a desk in ${publication.path}, so a byline could mean either`;
    return errorAt(path, fileStart, message, 'rename this file, or give the desk another id');
  });
}

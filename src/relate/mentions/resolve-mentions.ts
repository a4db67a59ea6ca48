import type { Problem } from '../../model/problem.ts';
import type { Body, ResolvedMention } from '../../model/text/body.ts';
import { maxSuggestions } from '../../model/text/nearest.ts';
import { type NameIndex, nameLookupProblem } from './name-index.ts';

/**
 * Finds the entity of each name in a text, in the order of the text. `first` is true for the first mention
 * of each entity, which is the one that becomes a link.
 * @param resolveName returns the entity with a name, or its key
 * @param self the entity on whose page the text is; its mentions never become links
 */
export function resolveMentions<T>(
  body: Pick<Body, 'mentions'>,
  resolveName: (name: string) => T | undefined,
  self?: T,
): readonly ResolvedMention<T>[] {
  const seen = new Set<T>(self === undefined ? [] : [self]);
  return body.mentions.map((mention): ResolvedMention<T> => {
    const entity = resolveName(mention.target);
    if (entity === undefined) return { mention, entity, first: false };
    const first = !seen.has(entity);
    seen.add(entity);
    return { mention, entity, first };
  });
}

/** Reports each unknown name in a text, unless it is a quoted speaker's, and each ambiguous one. */
export function mentionProblems(
  path: string,
  body: Pick<Body, 'mentions'>,
  index: NameIndex,
): readonly Problem[] {
  const problems: Problem[] = [];
  for (const { target, required, at } of body.mentions) {
    if (!required && index.find(target).length === 0) continue;
    const suggests = problems.length < maxSuggestions;
    const problem = nameLookupProblem(target, index, { path, at, suggests });
    if (problem !== undefined) problems.push(problem);
  }
  return problems;
}

import type { Problem } from '../model/problem.ts';
import type { Body, ResolvedMention } from '../model/text/body.ts';
import { maxSuggestions } from '../model/text/nearest.ts';
import { type NameIndex, nameProblem } from './names.ts';

/**
 * Finds the entity behind each name in a text, in the order of the text.
 * @param resolveName who or what bears a name: the entity, or its key
 * @param self the entity whose own page the text is on: never linked from itself
 */
export function resolveMentions<Bearer>(
  body: Body,
  resolveName: (name: string) => Bearer | undefined,
  self?: Bearer,
): readonly ResolvedMention<Bearer>[] {
  const seen = new Set<Bearer>(self === undefined ? [] : [self]);
  return body.mentions.map((mention): ResolvedMention<Bearer> => {
    const entity = resolveName(mention.target);
    if (entity === undefined) return { mention, entity, first: false };
    const first = !seen.has(entity);
    seen.add(entity);
    return { mention, entity, first };
  });
}

/** Reports each name in a text that leads nowhere, unless it is a quoted speaker's, or to several. */
export function mentionProblems(path: string, body: Body, index: NameIndex): readonly Problem[] {
  const problems: Problem[] = [];
  for (const { target, required, at } of body.mentions) {
    if (!required && index.find(target).length === 0) continue;
    const guesses = problems.length < maxSuggestions;
    const problem = nameProblem(target, index, { path, at, guesses });
    if (problem !== undefined) problems.push(problem);
  }
  return problems;
}

import type { Body } from '../model/body.ts';
import type { ParsedEntity } from '../model/entity.ts';
import type { Problem } from '../model/problem.ts';
import type { ResolvedMention } from '../model/site.ts';
import { type NameIndex, nameProblem } from './names.ts';

/**
 * Finds the entity behind each name in a text, in the order of the text.
 * A name that leads nowhere is a problem, unless it is a quoted speaker's.
 * @param self the entity whose own page the text is on: never linked from itself
 */
export function resolveMentions(
  path: string,
  body: Body,
  index: NameIndex,
  self?: ParsedEntity,
): { readonly mentions: readonly ResolvedMention[]; readonly problems: readonly Problem[] } {
  const seen = new Set<ParsedEntity>(self === undefined ? [] : [self]);
  const problems: Problem[] = [];
  const mentions = body.mentions.map((mention): ResolvedMention => {
    const found = index.find(mention.target);
    const entity = found.length === 1 ? found[0] : undefined;
    if (entity === undefined) {
      const problem = nameProblem(mention.target, index, path, mention.at);
      if (problem !== undefined && (mention.required || found.length > 1)) problems.push(problem);
      return { mention, entity: undefined, first: false };
    }
    const first = !seen.has(entity);
    seen.add(entity);
    return { mention, entity, first };
  });
  return { mentions, problems };
}

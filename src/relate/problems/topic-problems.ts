import type { Problem } from '../../model/problem.ts';
import type { ParsedEntity } from '../../model/site/entity.ts';
import type { Reference } from '../../model/site/reference.ts';
import type { Topic } from '../../model/site/topic.ts';
import { maxSuggestions, nearest } from '../../model/text/nearest.ts';
import type { ContentIndex } from '../content-index.ts';
import { References } from '../mentions/references.ts';

/** Reports the topics of people, places and organisations that site.yaml does not name. */
export function entityTopicProblems(
  entities: readonly ParsedEntity[],
  index: ContentIndex,
): readonly Problem[] {
  return entities.flatMap(({ path, topics }) => {
    const refs = new References(path, index);
    checkTopics(topics, refs, index);
    return refs.problems;
  });
}

/** Adds a problem to `refs` for each unknown topic. */
export function checkTopics(
  references: readonly Reference[],
  refs: References,
  { topics }: Pick<ContentIndex, 'topics'>,
): void {
  for (const reference of references) {
    if (topics.has(reference.id)) continue;
    const known = refs.problems.length < maxSuggestions ? [...topics.values()] : [];
    refs.find('topic', reference, topics, adviceFor(reference.id, known));
  }
}

/** @param written a code, or the name of a topic */
function adviceFor(written: string, known: readonly Topic[]): string {
  const add = 'add its code and label to topics in site.yaml';
  if (/\d/.test(written)) return add;
  const codes = new Map(
    known.flatMap(({ code, labels }) =>
      Object.values(labels).map((label): [string, string] => [label, code]),
    ),
  );
  const label = nearest(written, codes.keys());
  if (label === undefined) return `${add}, and write the code here`;
  return `write the code of "${label}" instead: "${codes.get(label)}"`;
}

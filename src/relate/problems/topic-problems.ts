import type { Problem } from '../../model/problem.ts';
import type { ParsedEntity } from '../../model/site/entity.ts';
import type { Reference } from '../../model/site/reference.ts';
import { nearest } from '../../model/text/nearest.ts';
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
  topics: readonly Reference[],
  refs: References,
  index: Pick<ContentIndex, 'topics'>,
): void {
  for (const topic of topics) refs.find('topic', topic, index.topics, adviceFor(topic, index));
}

/** @param reference a code, or the name of a topic */
function adviceFor({ id }: Reference, { topics }: Pick<ContentIndex, 'topics'>): string {
  if (topics.has(id)) return '';
  const add = 'add its code and label to topics in site.yaml';
  if (/\d/.test(id)) return add;
  const codes = new Map(
    [...topics.values()].flatMap(({ code, labels }) =>
      Object.values(labels).map((label): [string, string] => [label, code]),
    ),
  );
  const label = nearest(id, codes.keys());
  if (label === undefined) return `${add}, and write the code here`;
  return `write the code of "${label}" instead: "${codes.get(label)}"`;
}

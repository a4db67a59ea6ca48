import type { Problem } from '../../model/problem.ts';
import type { ParsedEntity } from '../../model/site/entity.ts';
import type { ContentIndex } from '../content-index.ts';
import { References } from '../mentions/references.ts';
import { addTopic } from './article-problems.ts';

/** Reports the topics of people, places and organisations that site.yaml does not name. */
export function entityTopicProblems(
  entities: readonly ParsedEntity[],
  index: ContentIndex,
): readonly Problem[] {
  return entities.flatMap(({ path, topics }) => {
    const refs = new References(path, index);
    for (const topic of topics) refs.find('topic', topic, index.topics, addTopic);
    return refs.problems;
  });
}

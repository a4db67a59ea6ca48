import * as z from 'zod';
import { compareText } from '../../model/order.ts';
import type { KeyPath } from '../../model/position.ts';
import { errorAt, type Problem } from '../../model/problem.ts';
import { broaderTopics, type Topic } from '../../model/site/topic.ts';
import { didYouMean } from '../../model/text/nearest.ts';
import { identifier } from '../fields/identifier.ts';
import { translatedLine } from '../fields/line.ts';
import { shortForms } from '../fields/text-kind.ts';
import { topicCode, topicCodeKey } from '../fields/topic-code.ts';
import { quote } from '../issue-text.ts';
import { byLanguage, typesetTexts } from '../kinds/by-language.ts';
import { languageCodes, type ParseContext } from '../parse-context.ts';
import { proposeSlug } from '../slug.ts';
import { isMapping } from '../yaml/mapping.ts';
import type { YamlDocument } from '../yaml/yaml-document.ts';

const topicFields = z
  .strictObject({
    name: translatedLine('the name of the topic'),
    slug: identifier('the end of the address of its page, such as "armed-conflict"').optional(),
    broader: topicCode().optional(),
    description: translatedLine('one line about the topic').optional(),
  })
  .register(shortForms, { field: 'name' });

/** `topics` in `site.yaml`: by code, the name of each, or a mapping with more about it. */
export const topicsField = z.record(
  topicCodeKey(),
  z.preprocess((value) => (isLongForm(value) ? value : { name: value }), topicFields),
);

type TopicsField = z.output<typeof topicsField>;

/** Whether a value is a mapping of fields, not a name or a mapping of languages to names. */
function isLongForm(value: unknown): boolean {
  return isMapping(value) && Object.keys(value).some((key) => !/^[a-z]{2,3}(?:-|$)/i.test(key));
}

/** The key paths of the values of `topics` that may be written by language. */
export function translatedTopicPaths({ data: { topics } }: YamlDocument): readonly KeyPath[] {
  return Object.entries(isMapping(topics) ? topics : {}).flatMap(([code, value]) =>
    isLongForm(value)
      ? ['name', 'description'].map((key) => ['topics', code, key])
      : [['topics', code]],
  );
}

/**
 * The topics of `site.yaml`, sorted by code. The slug of a topic that has none is made from its name in the
 * default language, or else is its code.
 */
export function toTopics(topics: TopicsField, context: ParseContext): readonly Topic[] {
  const codes = languageCodes(context.publication);
  return Object.entries(topics)
    .sort(([a], [b]) => compareText(a, b))
    .map(([code, { name, slug, broader, description }]) => {
      const labels = byLanguage(name, codes);
      return {
        code,
        slug: slug ?? proposeSlug(labels[codes[0] ?? ''] ?? '') ?? code,
        labels,
        descriptions: typesetTexts(description, context),
        ...(broader === undefined ? {} : { broader }),
      };
    });
}

/** Reports broader topics that are not listed or contain themselves, and addresses of two topics. */
export function topicProblems(topics: readonly Topic[], document: YamlDocument): Problem[] {
  return topics.flatMap((topic, index) => [
    ...broaderProblems(topic, topics, document),
    ...slugProblems(topic, topics.slice(0, index), document),
  ]);
}

function broaderProblems(
  topic: Topic,
  topics: readonly Topic[],
  document: YamlDocument,
): readonly Problem[] {
  const { code, broader } = topic;
  if (broader === undefined) return [];
  const problem = (message: string, advice: string) => {
    return [errorAt(document.path, document.at(['topics', code, 'broader']), message, advice)];
  };
  const codes = topics.map((each) => each.code);
  if (!codes.includes(broader)) {
    const advice = didYouMean(broader, codes, `add it and its name to topics in ${document.path}`);
    return problem(`unknown topic ${quote(broader)}`, advice);
  }
  if (!broaderTopics(topic, topics).includes(topic)) return [];
  return problem(
    `the topic ${quote(code)} is broader than itself`,
    broader === code ? 'delete "broader"' : 'correct "broader" in one of these topics',
  );
}

function slugProblems(
  { code, slug }: Topic,
  earlier: readonly Topic[],
  document: YamlDocument,
): readonly Problem[] {
  const other = earlier.find((each) => each.slug === slug);
  if (other === undefined) return [];
  const message = `the topics ${quote(other.code)} and ${quote(code)} have the same address, /topics/${slug}/`;
  const advice = `give one of them another "slug": {name: …, slug: ${slug}-${code}}`;
  return [errorAt(document.path, document.keyAt(['topics', code]), message, advice)];
}

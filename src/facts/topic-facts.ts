import { type Article, entityKey, hasPageIn, isListed, type Site } from '../model/site/site.ts';
import { broaderTopics, type Topic, topicKey } from '../model/site/topic.ts';
import { groupFacts } from './article-lists.ts';
import type { Fact } from './fact.ts';

/** What belongs to a topic or to a narrower one, in one language. */
interface TopicContent {
  readonly articles: Article[];
  /** Keys of the people, places and organisations that name the topic. */
  readonly entities: string[];
}

/**
 * The topics of one language, and what belongs to each: also what belongs to a narrower topic. A topic to which
 * nothing belongs has no page. Articles that lists no longer show count for that, since they link to the page.
 * @param articles all of the language that have a page, newest first
 */
export function topicFacts(
  lang: string,
  articles: readonly Article[],
  site: Site,
): readonly Fact[] {
  const { topics } = site.publication;
  const contentByCode = contentOfTopics(lang, articles, site);
  const shown = topics.filter(({ code }) => contentByCode.has(code));
  return [
    [`topics:${lang}`, shown.map(({ code }) => code)],
    [
      `topic-counts:${lang}`,
      shown.map(({ code }) => [code, contentByCode.get(code)?.articles.length ?? 0]),
    ],
    ...shown.flatMap((topic): Fact[] => {
      const content = contentByCode.get(topic.code);
      if (content === undefined) return [];
      const key = topicKey(topic);
      return [
        ...(content.articles.length === 0 ? [] : groupFacts(lang, key, content.articles)),
        [`entities-of:${lang}/${key}`, content.entities],
      ];
    }),
  ];
}

function contentOfTopics(
  lang: string,
  articles: readonly Article[],
  site: Site,
): ReadonlyMap<string, TopicContent> {
  const { topics } = site.publication;
  const chains = new Map(topics.map((topic) => [topic.code, chainOf(topic, topics)]));
  const contentByCode = new Map<string, TopicContent>();
  const contentOf = (code: string): TopicContent => {
    const content = contentByCode.get(code) ?? { articles: [], entities: [] };
    contentByCode.set(code, content);
    return content;
  };
  const allOf = (codes: readonly string[]) =>
    new Set(codes.flatMap((code) => chains.get(code) ?? []));
  for (const article of articles) {
    const codes = article.topics.map(({ code }) => code);
    for (const code of allOf(codes)) {
      const content = contentOf(code);
      if (isListed(article)) content.articles.push(article);
    }
  }
  for (const entity of site.entities.filter((each) => hasPageIn(site, each, lang))) {
    const codes = entity.topics.map(({ id }) => id);
    for (const code of allOf(codes)) contentOf(code).entities.push(entityKey(entity));
  }
  return contentByCode;
}

/** The code of a topic and those of all broader ones. */
function chainOf(topic: Topic, topics: readonly Topic[]): readonly string[] {
  return [topic, ...broaderTopics(topic, topics)].map(({ code }) => code);
}

import { articleBody } from '../corpus/article-body.ts';
import { type ArticleFacts, articleFacts, articleUrl } from '../corpus/article-facts.ts';
import { articleTexts } from '../corpus/article-file.ts';
import type { CorpusPlan } from '../corpus/corpus-plan.ts';
import type { CorpusEntity } from '../corpus/entities.ts';
import { sections } from '../corpus/groups.ts';

/** The groups for which a site lists its articles, in addition to days and months. */
export const groupKinds = ['sections', 'stories', 'people', 'places', 'organisations'] as const;
export type GroupKind = (typeof groupKinds)[number];

/** A page that lists articles. */
export interface PlainGroup {
  readonly kind: GroupKind;
  readonly id: string;
  readonly title: string;
  readonly description: string;
}

/**
 * An English article in a form that any generator can read: CommonMark with tables and footnotes.
 */
export interface PlainArticle {
  readonly slug: string;
  readonly url: string;
  readonly title: string;
  readonly description: string;
  readonly published: string;
  readonly day: string;
  /** The ids of the groups that contain it. */
  readonly groups: Readonly<Record<GroupKind, readonly string[]>>;
  readonly body: string;
}

/** All groups of a corpus. */
export function plainGroups({ stories, entities }: CorpusPlan): readonly PlainGroup[] {
  const { people, places, organisations } = entities;
  const named = [
    ...sections.map((section) => ({ kind: 'sections' as const, ...section })),
    ...stories.map((story) => ({ kind: 'stories' as const, ...story })),
  ].map(({ kind, id, names }) => ({ kind, id, title: names.en, description: names.en }));
  const others = [...people, ...places, ...organisations].map((entity) => ({
    kind: entity.folder,
    id: entity.id,
    title: entity.names.en,
    description: entity.descriptions.en,
  }));
  return [...named, ...others];
}

/**
 * Every article of a corpus, the oldest first, without the syntax that only Dateline understands.
 */
export function* plainArticles(plan: CorpusPlan): Generator<PlainArticle> {
  const names = entitiesByName(plan);
  for (let index = 0; index < plan.articles; index += 1) {
    yield plainArticle(plan, articleFacts(plan, index), names);
  }
}

/** The newest article of a corpus, which editors are most likely to be working on. */
export function newestPlainArticle(plan: CorpusPlan): PlainArticle {
  return plainArticle(plan, articleFacts(plan, plan.articles - 1), entitiesByName(plan));
}

type EntitiesByName = ReadonlyMap<string, CorpusEntity>;

function entitiesByName({ entities }: CorpusPlan): EntitiesByName {
  const all = [...entities.people, ...entities.places, ...entities.organisations];
  return new Map(
    all.flatMap((entity) =>
      [entity.names.en, entity.shortNames?.en ?? entity.id].map((name) => [name, entity] as const),
    ),
  );
}

function plainArticle(plan: CorpusPlan, facts: ArticleFacts, names: EntitiesByName): PlainArticle {
  const { headline, standfirst } = articleTexts(plan, facts, 'en');
  const { body, mentioned } = plainBody(articleBody(plan, facts, 'en'), names);
  const ids = (kind: GroupKind) =>
    mentioned.filter(({ folder }) => folder === kind).map(({ id }) => id);
  const groups = {
    sections: [facts.section],
    stories: facts.story === undefined ? [] : [facts.story],
    people: ids('people'),
    places: [...new Set([facts.place, ...ids('places')])],
    organisations: ids('organisations'),
  };
  const { slug, published, day } = facts;
  const url = articleUrl(facts);
  return { slug, url, title: headline, description: standfirst, published, day, groups, body };
}

/**
 * Converts Dateline's own syntax to CommonMark: the first mention of a name becomes a link, later
 * ones become words, a quotation becomes a block quote, a figure becomes its words, and a heading
 * loses its id.
 */
export function plainBody(
  text: string,
  names: EntitiesByName,
): { readonly body: string; readonly mentioned: readonly CorpusEntity[] } {
  const mentioned = new Set<CorpusEntity>();
  const body = text
    .replace(/^:::quote\{by="([^"]*)" on=([\d-]+)[^}]*\}\n(.*)\n:::$/gm, '> $3\n>\n> $1, $2')
    .replace(/^(#+ .*) \{#[\w-]+\}$/gm, '$1')
    .replace(/:figure\[([^\]]*)\]\{#[\w-]+\}/g, '$1')
    .replace(/\[\[([^\]|]+)(?:\|([^\]]+))?\]\]/g, (_, name: string, label: string = name) => {
      const entity = names.get(name);
      if (entity === undefined || mentioned.has(entity)) return label;
      mentioned.add(entity);
      return `[${label}](/${entity.folder}/${entity.id}/)`;
    });
  return { body, mentioned: [...mentioned] };
}

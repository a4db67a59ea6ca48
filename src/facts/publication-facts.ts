import { groupBy } from '../model/grouping.ts';
import { entityKinds, type ParsedEntity } from '../model/site/entity.ts';
import type {
  OtherText,
  PictureFact,
  Section,
  StaticPageFact,
  Story,
  StoryFileEvent,
} from '../model/site/fact-values.ts';
import { defaultLanguage, deskKey } from '../model/site/publication.ts';
import { entityKey, hasPageIn, type Site, textInLanguage } from '../model/site/site.ts';
import type { ParsedStaticPage, ParsedStory } from '../model/site/story.ts';
import type { ResolvedMention } from '../model/text/body.ts';
import { countryNames } from './country-names.ts';
import type { Fact } from './fact.ts';
import { localisedUrls } from './localised-urls.ts';
import { picturesInLists, picturesInUse } from './pictures-in-use.ts';

/** The facts of the publication and of all content except articles. */
export function publicationFacts(site: Site): readonly Fact[] {
  return [
    ['publication', site.publication],
    ...site.sections.map(({ path, id, names, descriptions }): Fact => {
      return [`section:${id}`, { path, id, names, descriptions } satisfies Section];
    }),
    ...site.stories.flatMap((story) => storyFacts(story, site)),
    ...site.entities.flatMap((entity) => entityFacts(entity, site)),
    ...contentsFacts(site),
    ...site.staticPages.flatMap((page) => staticPageFacts(page, site)),
    ['static-pages', site.staticPages.map(({ lang, slug, path }) => [lang, slug, path])],
    ...mediaFacts(site),
    ...site.languages.flatMap(({ code }) => editionFacts(code, site)),
  ];
}

function storyFacts(story: ParsedStory, site: Site): readonly Fact[] {
  const { path, id, names, descriptions, events } = story;
  return [
    [`story:${id}`, { path, id, names, descriptions } satisfies Story],
    ...events.map(({ id: event, date, what, source }): Fact => {
      return [`story-file:${id}/${event}`, { date, what, source } as StoryFileEvent];
    }),
    ...otherTexts(story, `story/${id}`, site),
  ];
}

function entityFacts(entity: ParsedEntity, site: Site): readonly Fact[] {
  const key = entityKey(entity);
  const { path: _, claims: __, body: ___, within, topics, ...others } = entity;
  const employer = entity.kind === 'person' ? { worksFor: entity.worksFor?.id } : {};
  const shown = { ...others, ...employer, topics: topics.map(({ id }) => id) };
  return [
    [`entity:${key}`, within === undefined ? shown : { ...shown, within: within.id }],
    ...site.languages.flatMap(({ code }) => foreignNames(entity, code)),
    ...otherTexts(entity, key, site),
  ];
}

/**
 * The language of each name of an entity that it does not have in the language of a text. A name in several languages
 * counts as one in the first of them by code.
 */
function foreignNames(entity: ParsedEntity, lang: string): readonly Fact[] {
  const { names, aliases } = entity;
  const namesIn = (code: string) => [names[code] ?? [], aliases[code] ?? []].flat();
  const own = new Set(namesIn(lang));
  const codes = [...new Set([...Object.keys(names), ...Object.keys(aliases)])].sort().reverse();
  return codes.flatMap((code) =>
    namesIn(code).flatMap((name): Fact[] =>
      own.has(name) ? [] : [[`foreign-name:${lang}/${entityKey(entity)}/${name}`, code]],
    ),
  );
}

/** The text of an entity or story in each language in which it has one. */
function otherTexts(
  subject: ParsedEntity | ParsedStory,
  subjectKey: string,
  site: Site,
): readonly Fact[] {
  return site.languages.flatMap(({ code }): Fact[] => {
    const text = textInLanguage(site, subject, code);
    return text === undefined ? [] : [[`other-text:${code}/${subjectKey}`, otherText(text, site)]];
  });
}

function otherText({ path, body }: Pick<ParsedStory, 'path' | 'body'>, site: Site): OtherText {
  return { body, mentions: (site.otherMentions.get(path) ?? []).map(mentionFact) };
}

function mentionFact({
  entity,
  first,
}: ResolvedMention<ParsedEntity>): OtherText['mentions'][number] {
  return entity === undefined ? { first } : { entity: entityKey(entity), first };
}

function contentsFacts({ entities }: Site): readonly Fact[] {
  const byPlace = groupBy(entities, (entity) => entity.within?.id);
  return [...byPlace].flatMap(([place, contents]): Fact[] =>
    place === undefined ? [] : [[`contents:${place}`, contents.map(entityKey)]],
  );
}

function staticPageFacts(page: ParsedStaticPage, site: Site): readonly Fact[] {
  const { lang, slug, title, description, layout } = page;
  const own = layout === undefined ? {} : { layout };
  return [
    [`static-page:${lang}/${slug}`, { title, description, ...own } satisfies StaticPageFact],
    [`other-text:${lang}/page/${slug}`, otherText(page, site)],
  ];
}

function mediaFacts(site: Site): readonly Fact[] {
  const paths = new Set([...site.media.keys(), ...site.mediaEntries.keys()]);
  return [
    ...[...paths].map((path): Fact => {
      const [file, entry] = [site.media.get(path), site.mediaEntries.get(path)];
      return [`picture:${path}`, { file, entry } as PictureFact];
    }),
    ['media', [...site.media.values()]],
    ['pictures-in-use', picturesInUse(site)],
    ['pictures-in-lists', picturesInLists(site)],
  ];
}

/** The facts of an edition: which sections, stories, desks and entities have a page in a language. */
function editionFacts(lang: string, site: Site): readonly Fact[] {
  const isDefault = lang === defaultLanguage(site.publication);
  const hasPage = (subject: { readonly path: string }) => hasPageIn(site, subject, lang);
  const [sections, stories, entities] = [
    site.sections.filter(hasPage),
    site.stories.filter(hasPage),
    site.entities.filter(hasPage),
  ];
  const desks = site.publication.desks
    .map(deskKey)
    .filter((key) => hasPageIn(site, { path: key }, lang));
  const subjects = [
    ...sections.map(({ id }) => `section/${id}`),
    ...stories.map(({ id }) => `story/${id}`),
    ...entities.map(entityKey),
    ...desks,
  ];
  return [
    [`sections:${lang}`, sections.map(({ id }) => id)],
    [`stories:${lang}`, stories.map(({ id }) => id)],
    [`desks:${lang}`, desks],
    ...entityKinds.map((kind): Fact => {
      const ids = entities.filter((entity) => entity.kind === kind).map(({ id }) => id);
      return [`entities:${lang}/${kind}`, ids];
    }),
    ...(isDefault ? [] : subjects.map((subject): Fact => [`page:${lang}/${subject}`, true])),
    [`countries:${lang}`, countryNames(site, lang)],
    ...(isDefault ? [] : [[`localised-urls:${lang}`, localisedUrls(site, lang)] as const]),
  ];
}

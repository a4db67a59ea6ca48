import type { SiteReader } from '../../facts/site-reader.ts';
import type { PageWords } from '../../model/page-words.ts';
import type { Entity, Section, Story } from '../../model/site/fact-values.ts';
import type { Desk } from '../../model/site/publication.ts';
import { deskOf } from '../../pages/author-page.ts';
import { makePage, type PlannedPage } from '../../pages/page-kinds.ts';
import { topicOf } from '../../pages/topics/topic-page.ts';
import { linksIn } from '../../pages/views/links.ts';
import { topicLink } from '../../pages/views/topic-link.ts';
import { bidiSafeText } from '../bidi-safe-text.ts';
import type { MetadataInput } from '../metadata-input.ts';

/**
 * Returns title and description of a feed. The front page's feed has the publication's name as its title;
 * other feeds have that name and the title of their page. For articles, sections, stories, desks and entities this
 * does not make the page, which would cost more than the feed.
 */
export function feedWords(page: PlannedPage, input: MetadataInput): PageWords {
  const { nameText } = linksIn(input.site, page.lang);
  const publication = nameText(input.site.publication.names);
  const words = wordsOfPage(page, input);
  const title = bidiSafeText(words.title, page.lang);
  const description = bidiSafeText(words.description, page.lang);
  return page.kind === 'front'
    ? { title, description }
    : { title: `${publication}${input.metadataWordsOf(page.lang).colon}${title}`, description };
}

function wordsOfPage(page: PlannedPage, input: MetadataInput): PageWords {
  const { site } = input;
  const { nameText, ownText } = linksIn(site, page.lang);
  const { names, taglines } = site.publication;
  if (page.kind === 'front') return { title: nameText(names), description: ownText(taglines) };
  if (page.kind === 'topic') return topicWords(page, input);
  if (page.kind === 'article') {
    const { headline, standfirst } = site.article(page.subject);
    return { title: headline, description: standfirst };
  }
  const subject = subjectOf(page, site);
  return subject === undefined
    ? input.wordsOf(makePage(page, site))
    : { title: nameText(subject.names), description: ownText(subject.descriptions) };
}

function topicWords({ lang, subject }: PlannedPage, input: MetadataInput): PageWords {
  const topic = topicOf(subject, input.site);
  if (topic === undefined) throw new RangeError(`the site has no ${subject}`);
  const links = linksIn(input.site, lang);
  const title = topicLink(topic, links).text;
  const description = links.ownText(topic.descriptions);
  return { title, description: description || input.metadataWordsOf(lang).topicDescription(title) };
}

/** The section, story, desk or entity that a page is about; undefined for other pages. */
function subjectOf(
  { kind, subject }: PlannedPage,
  site: SiteReader,
): Section | Story | Desk | Entity | undefined {
  if (kind === 'section') return site.section(subject.slice('section/'.length));
  if (kind === 'story') return site.story(subject.slice('story/'.length));
  if (kind === 'author') return deskOf(subject, site) ?? site.entity(subject);
  return kind === 'person' || kind === 'place' || kind === 'organisation'
    ? site.entity(subject)
    : undefined;
}

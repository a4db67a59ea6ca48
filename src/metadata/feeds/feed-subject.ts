import type { SiteReader } from '../../facts/site-reader.ts';
import type { PageWords } from '../../model/page-words.ts';
import type { Entity, Section, Story } from '../../model/site/fact-values.ts';
import { makePage, type PlannedPage } from '../../pages/page-kinds.ts';
import { linksIn } from '../../pages/views/links.ts';
import type { MetadataInput } from '../metadata-input.ts';
import { shownText } from '../shown-text.ts';

/**
 * What a feed is called and what it is about: the front page's by the publication's name, every
 * other by that name and its page's. Told without making the page, which would cost more than its feed.
 */
export function feedSubject(page: PlannedPage, input: MetadataInput): PageWords {
  const { said } = linksIn(input.site, page.lang);
  const publication = said(input.site.publication.names);
  const subject = subjectOf(page, input);
  const title = shownText(subject.title, page.lang);
  const description = shownText(subject.description, page.lang);
  return page.kind === 'front'
    ? { title, description }
    : { title: `${publication}: ${title}`, description };
}

function subjectOf(page: PlannedPage, input: MetadataInput): PageWords {
  const { site } = input;
  const { said, own } = linksIn(site, page.lang);
  const { names, taglines } = site.publication;
  if (page.kind === 'front') return { title: said(names), description: own(taglines) };
  const thing = thingOf(page, site);
  return thing === undefined
    ? input.wordsOf(makePage(page, site))
    : { title: said(thing.names), description: own(thing.descriptions) };
}

/** The thing of the content that a page is about. */
function thingOf(
  { kind, subject }: PlannedPage,
  site: SiteReader,
): Section | Story | Entity | undefined {
  if (kind === 'section') return site.section(subject.slice('section/'.length));
  if (kind === 'story') return site.story(subject.slice('story/'.length));
  return kind === 'person' || kind === 'place' || kind === 'organisation'
    ? site.entity(subject)
    : undefined;
}

import type { PageWords } from '../model/page-words.ts';
import type { Site } from '../model/site.ts';
import { linksIn } from '../pages/links.ts';
import type { PlannedPage } from '../pages/page-kinds.ts';
import type { MetadataInput } from './metadata-input.ts';
import { shownText } from './shown-text.ts';

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
  const named = (thing: ReturnType<typeof thingOf>) =>
    thing && { title: said(thing.names), description: own(thing.descriptions) };
  const { names, taglines } = site.publication;
  if (page.kind === 'front') return { title: said(names), description: own(taglines) };
  return named(thingOf(page, site, input)) ?? input.wordsOf(page.page());
}

/** The thing of the content that a page is about. */
function thingOf(page: PlannedPage, site: Site, { index }: MetadataInput) {
  const isOrigin = ({ path }: { readonly path: string }) => path === page.origin;
  return [...site.sections, ...site.stories].find(isOrigin) ?? index.entityAt(page.url);
}

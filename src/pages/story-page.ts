import type { ArticleReader } from '../facts/article-reader.ts';
import type { SiteReader } from '../facts/site-reader.ts';
import type { LanguageCode } from '../model/language.ts';
import { fullArticles } from './feed-urls.ts';
import type { PageAddress } from './page.ts';
import { definePage, emptyList, nothing } from './page-kind.ts';
import { type ArchiveLink, archiveLinks } from './views/archive-links.ts';
import { type BodyView, textView } from './views/body-view.ts';
import { type EventView, eventViews } from './views/event-view.ts';
import { type FigureView, latestFigures } from './views/figure-view.ts';
import { type EntityLink, linksIn, type Words } from './views/links.ts';
import { type Teaser, teaserOf } from './views/teaser.ts';

export interface StoryView {
  readonly name: Words;
  readonly description: string;
  readonly body: BodyView;
  /** In the order in which they happened. */
  readonly events: readonly EventView[];
  /** The newest, up to the length of a list. */
  readonly articles: readonly Teaser[];
  /** Archive months with further articles of the story; empty if the list shows all. */
  readonly earlier: readonly ArchiveLink[];
  readonly figures: readonly FigureView[];
  readonly entities: readonly EntityLink[];
}

const prefix = 'story/';

/** A page for each running story, in each edition that has it. */
export const storyPage = definePage({
  kind: 'story',
  plan: planPages,
  view: storyView,
  isPublic: true,
  feeds: fullArticles,
  inSitemap: 'always',
  sitemap: 'pages',
  openGraphType: 'website',
  schemaType: 'CollectionPage',
  showsDescription: true,
  items: emptyList,
  breadcrumb: emptyList,
  map: nothing,
  timeline: ({ name, events }) => ({ title: name.text, events, extent: 'full' }),
});

function planPages(site: SiteReader): readonly PageAddress[] {
  return site.languages.flatMap(({ code: lang }) => {
    const { urls } = linksIn(site, lang);
    return site.stories(lang).map(({ id, path }) => {
      return { url: urls.story(lang, id), lang, subject: prefix + id, origin: path };
    });
  });
}

function storyView({ lang, subject }: PageAddress, site: SiteReader): StoryView {
  const links = linksIn(site, lang);
  const { id, names, descriptions } = site.story(subject.slice(prefix.length));
  const { articles, earlier } = site.list(lang, subject);
  const entities = site.fact<readonly string[]>(`entities-of:${lang}/${subject}`) ?? [];
  return {
    name: links.name(names),
    description: links.ownText(descriptions),
    body: textView(subject, site, links),
    events: eventViews(id, site.storyEvents(lang, id), site, links),
    articles: articles.map((path) => teaserOf(site.article(path), links)),
    earlier: archiveLinks(earlier, links),
    figures: latestFigures(storyFigureArticles(lang, id, site), links),
    entities: entities.flatMap((key) => site.entity(key) ?? []).map(links.entity),
  };
}

/** The articles of a story that give figures, newest first. */
export function storyFigureArticles(
  lang: LanguageCode,
  id: string,
  site: SiteReader,
): readonly ArticleReader[] {
  const paths = site.fact<readonly string[]>(`figure-articles:${lang}/${prefix}${id}`) ?? [];
  return paths.map((path) => site.article(path));
}

import { articlesIn, type Site } from '../model/site.ts';
import { type ArchiveLink, monthLinks } from './archive-links.ts';
import { linksIn } from './links.ts';
import type { PageOf } from './page.ts';
import { type Teaser, teaserOf } from './teaser.ts';

export interface SectionView {
  readonly name: string;
  readonly description: string;
  /** The newest, at most `mostShown`. */
  readonly articles: readonly Teaser[];
  /** Months of the archive in which the section has more than is shown; empty where all is shown. */
  readonly earlier: readonly ArchiveLink[];
}

const mostShown = 60;

/** A page for each section of the paper. */
export function sectionPages(site: Site): readonly PageOf<'section', SectionView>[] {
  return site.languages.flatMap(({ code }) => {
    const links = linksIn(site, code);
    return site.sections.map((section) => {
      const articles = articlesIn(site, code).filter((article) => article.section === section);
      return {
        kind: 'section' as const,
        url: links.urls.section(code, section.id),
        lang: code,
        origin: section.path,
        view: {
          name: links.said(section.names),
          description: links.said(section.descriptions),
          articles: articles.slice(0, mostShown).map((article) => teaserOf(article, links)),
          earlier: monthLinks(articles.slice(mostShown), links),
        },
      };
    });
  });
}

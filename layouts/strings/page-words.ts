import type { Formatter } from '../../src/model/formatter.ts';
import type { PageWords } from '../../src/model/page-words.ts';
import type { FigurePageView } from '../../src/pages/figure-page.ts';
import type { OwnPage } from '../../src/pages/page-kinds.ts';
import { figureText } from './figure-text.ts';
import type { Strings } from './strings.ts';

/**
 * Returns title and description of a page in its language, for its `title`, its heading and its metadata.
 * @param publication name and tagline of the publication in that language
 */
export function pageWords(
  page: OwnPage,
  publication: { readonly name: string; readonly tagline: string },
  strings: Strings,
  format: Formatter,
): PageWords {
  switch (page.kind) {
    case 'front':
      return { title: publication.name, description: publication.tagline };
    case 'article':
      return { title: page.view.headline, description: page.view.standfirst };
    case 'story':
    case 'section':
    case 'author':
    case 'person':
    case 'place':
    case 'organisation':
      return { title: page.view.name.text, description: page.view.description };
    case 'directory':
      return {
        title: strings.entityKinds[page.view.kind],
        description: strings.directoryOf[page.view.kind](publication.name),
      };
    case 'topics':
      return { title: strings.topics, description: strings.topicsOf(publication.name) };
    case 'topic':
      return {
        title: page.view.name.text,
        description: page.view.description || strings.topicDescription(page.view.name.text),
      };
    case 'figures':
      return { title: strings.figures, description: strings.figuresOf(publication.name) };
    case 'figure':
      return figureWords(page.view, strings, format);
    case 'day':
      return dayWords(page.view.day, strings, format);
    case 'month':
      return monthWords(format.month(page.view.month), strings);
    case 'archives':
      return { title: strings.archive, description: strings.archiveOf(publication.name) };
    case 'feeds':
      return { title: strings.feeds, description: strings.feedsOf(publication.name) };
    case 'static':
      return { title: page.view.title, description: page.view.description };
    case 'search':
    case 'offline':
    case 'not-found':
      return ownWords(page.kind, publication.name, strings);
  }
}

/** The words of pages that are not about anything in the content. */
function ownWords(
  kind: 'search' | 'offline' | 'not-found',
  publication: string,
  { search, offline, notFoundTitle, notFoundText }: Strings,
): PageWords {
  switch (kind) {
    case 'search':
      return { title: search.title, description: search.description(publication) };
    case 'offline':
      return { title: offline.title, description: offline.description };
    case 'not-found':
      return { title: notFoundTitle, description: notFoundText };
  }
}

function figureWords(
  { name, latest }: FigurePageView,
  strings: Strings,
  format: Formatter,
): PageWords {
  const value = figureText(latest, strings, format);
  const note = strings.figureNote(format.list(latest.sources), format.day(latest.asOf));
  return { title: name, description: strings.figureSummary(name, value, note) };
}

function dayWords(day: string, strings: Strings, format: Formatter): PageWords {
  return { title: format.weekday(day), description: strings.moreFromDay(format.day(day)) };
}

function monthWords(month: string, strings: Strings): PageWords {
  return { title: month, description: strings.moreFromDay(month) };
}

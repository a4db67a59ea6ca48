import type { Formatter } from '../../src/model/formatter.ts';
import type { PageWords } from '../../src/model/page-words.ts';
import type { FigurePageView } from '../../src/pages/figures/figure-page.ts';
import type { EarlierView } from '../../src/pages/live/earlier-page.ts';
import type { OwnPage } from '../../src/pages/page-kinds.ts';
import { figureText } from './figure-text.ts';
import { spanInWords } from './span-in-words.ts';
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
    case 'earlier':
      return earlierWords(page.view, strings, format);
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
    case 'topic':
      return {
        title: page.view.name.text,
        description: page.view.description || strings.topicDescription(page.view.name.text),
      };
    case 'figure':
      return figureWords(page.view, strings, format);
    case 'day':
      return dayWords(page.view.day, strings, format);
    case 'month':
      return monthWords(format.month(page.view.month), strings);
    case 'topics':
    case 'figures':
    case 'archives':
    case 'feeds':
      return listWords(page.kind, publication.name, strings);
    case 'static':
      return { title: page.view.title, description: page.view.description };
    case 'search':
    case 'offline':
    case 'not-found':
      return ownWords(page.kind, publication.name, strings);
  }
}

/** The words of lists of the whole edition. */
function listWords(
  kind: 'topics' | 'figures' | 'archives' | 'feeds',
  publication: string,
  strings: Strings,
): PageWords {
  switch (kind) {
    case 'topics':
      return { title: strings.topics, description: strings.topicsOf(publication) };
    case 'figures':
      return { title: strings.figures, description: strings.figuresOf(publication) };
    case 'archives':
      return { title: strings.archive, description: strings.archiveOf(publication) };
    case 'feeds':
      return { title: strings.feeds, description: strings.feedsOf(publication) };
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

function earlierWords(
  view: EarlierView,
  { live, comma }: Pick<Strings, 'live' | 'comma'>,
  format: Formatter,
): PageWords {
  const headline = view.article.text;
  const span = spanInWords(view, { live, comma }, format);
  return {
    title: live.earlierTitle(headline, span),
    description: live.earlierDescription(headline, span),
  };
}

function dayWords(day: string, strings: Strings, format: Formatter): PageWords {
  return { title: format.weekday(day), description: strings.moreFromDay(format.day(day)) };
}

function monthWords(month: string, strings: Strings): PageWords {
  return { title: month, description: strings.moreFromDay(month) };
}

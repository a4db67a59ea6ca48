import type { Formatter } from '../../src/model/formatter.ts';
import type { PageWords } from '../../src/model/page-words.ts';
import type { Page } from '../../src/pages/page-kinds.ts';
import type { Strings } from './strings.ts';

/**
 * What a page is called and what it is about, in the words of its language: for its title, its
 * heading, and everything that machines are told of it.
 * @param publication the publication's name and tagline in that language
 */
export function pageWords(
  page: Page,
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
    case 'person':
    case 'place':
    case 'organisation':
      return { title: page.view.name.text, description: page.view.description };
    case 'directory':
      return {
        title: strings.entityKinds[page.view.kind],
        description: strings.directoryOf[page.view.kind](publication.name),
      };
    case 'day':
      return {
        title: format.weekday(page.view.day),
        description: strings.moreFromDay(format.day(page.view.day)),
      };
    case 'month':
      return monthWords(format.month(page.view.month), strings);
    case 'archives':
      return { title: strings.archive, description: strings.archiveOf(publication.name) };
    case 'feeds':
      return { title: strings.feeds, description: strings.feedsOf(publication.name) };
    case 'static':
      return { title: page.view.title, description: page.view.description };
    case 'not-found':
      return { title: strings.notFoundTitle, description: strings.notFoundText };
  }
}

function monthWords(month: string, strings: Strings): PageWords {
  return { title: month, description: strings.moreFromDay(month) };
}

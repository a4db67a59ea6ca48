import { scriptLocale } from '../../../src/model/language.ts';
import type { SearchView } from '../../../src/pages/search-page.ts';
import type { LayoutContext } from '../../parts/document/layout-props.ts';

/** The data of the search page for its script. */
export interface PageData {
  /** The URL of the names: see `SearchNames`. */
  readonly names: string;
  /** The root of the site, which starts and ends with a slash. */
  readonly root: string;
  /** The locale of numbers. */
  readonly locale: string;
  /** The name of the publication, for the title of the page. */
  readonly title: string;
  readonly words: {
    readonly searching: string;
    readonly failed: string;
    readonly nothing: string;
    readonly didYouMean: string;
    /** The number of articles by plural form, with `#` in place of the number. */
    readonly counts: Readonly<Record<Intl.LDMLPluralRule, string>>;
  };
}

/** A number of each plural form, in Arabic: other languages use some of the forms. */
const samples: Readonly<Record<Intl.LDMLPluralRule, number>> = {
  ...{ zero: 0, one: 1, two: 2, few: 3, many: 11, other: 100 },
};

/** The data of the page as JSON for an attribute. */
export function pageData(
  { names, root }: SearchView,
  { strings, edition, words }: Pick<LayoutContext, 'strings' | 'edition' | 'words'>,
): string {
  const { searching, failed, nothing, didYouMean } = strings.search;
  const counts = Object.fromEntries(
    Object.entries(samples).map(([form, count]) => [form, strings.articleCount(count, '#')]),
  ) as PageData['words']['counts'];
  const data: PageData = {
    ...{ names, root },
    locale: scriptLocale(edition.language),
    title: `${words.title} — ${edition.name}`,
    words: { searching, failed, nothing, didYouMean, counts },
  };
  // `isolateHtml` and others look for the ends of tags.
  return JSON.stringify(data).replaceAll('<', '\\u003c').replaceAll('>', '\\u003e');
}

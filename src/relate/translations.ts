import { groupBy } from '../model/grouping.ts';
import type { Moment } from '../model/moment.ts';
import { compareText } from '../model/order.ts';
import type { TranslationState } from '../model/site/article/article-facts.ts';
import { translationKey } from '../model/site/article/translation.ts';
import type { Publication } from '../model/site/publication.ts';
import type { Article } from '../model/site/site.ts';
import { dayOf } from './calendar.ts';
import { type ChangeOptions, missingCorrections, translationLag } from './translation-lag.ts';

/**
 * What the page of each article says about its versions in other languages, by URL. An article is left out if
 * its page says nothing about them.
 * @param articles that the build shows
 */
export function translationStates(
  articles: readonly Article[],
  { languages }: Publication,
  options: ChangeOptions,
): ReadonlyMap<string, TranslationState> {
  if (languages.length < 2) return new Map();
  const home = languages[0].code;
  const works = groupBy(articles, ({ path }) => translationKey(path));
  return new Map(
    [...works.values()].flatMap((versions) => {
      if (versions.length < 2) return [];
      const original = versions.find(({ lang }) => lang === home);
      return versions.flatMap((article) => {
        const state = stateOf(article, original, versions, options);
        return state === undefined ? [] : [[article.url, state] as const];
      });
    }),
  );
}

function stateOf(
  article: Article,
  original: Article | undefined,
  versions: readonly Article[],
  options: ChangeOptions,
): TranslationState | undefined {
  const followed = original === article ? undefined : followedBy(article, original, options);
  const correctedElsewhere = versions
    // `original` says what a translation lacks of its original.
    .filter((other) => other !== article && other !== original)
    .map((other) => ({
      url: other.url,
      lang: other.lang,
      days: daysOf(missingCorrections(other, article, options), options),
    }))
    .filter(({ days }) => days.length > 0)
    .sort((a, b) => compareText(a.lang, b.lang));
  if (followed === undefined && correctedElsewhere.length === 0) return undefined;
  return { original: followed, correctedElsewhere };
}

function followedBy(
  { version }: Article,
  original: Article | undefined,
  options: ChangeOptions,
): TranslationState['original'] {
  if (original === undefined || version === undefined) return undefined;
  const { iso, epoch } = version;
  return {
    url: original.url,
    lang: original.lang,
    version: epoch === undefined ? iso : dayOf({ iso, epoch }, options.timeZone),
    behind: translationLag(original, version, options),
  };
}

function daysOf(moments: readonly Moment[], { timeZone }: ChangeOptions): readonly string[] {
  return [...new Set(moments.map((moment) => dayOf(moment, timeZone)))].sort(compareText);
}

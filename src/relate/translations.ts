import { groupBy } from '../model/grouping.ts';
import type { Moment } from '../model/moment.ts';
import { compareText } from '../model/order.ts';
import type { TranslationState } from '../model/site/article-facts.ts';
import type { Publication } from '../model/site/publication.ts';
import type { Article } from '../model/site/site.ts';
import { translationKey } from '../model/site/translation.ts';
import { behindBy, type ChangeTerms, missingCorrections } from './behind.ts';
import { dayOf } from './calendar.ts';

/**
 * How each article stands to its versions in other languages, by URL; articles in one language,
 * and those that have nothing to say of the others, are not in it.
 * @param articles those that the build shows
 */
export function translationStates(
  articles: readonly Article[],
  { languages }: Publication,
  terms: ChangeTerms,
): ReadonlyMap<string, TranslationState> {
  if (languages.length < 2) return new Map();
  const home = languages[0].code;
  const works = groupBy(articles, ({ path }) => translationKey(path));
  return new Map(
    [...works.values()].flatMap((versions) => {
      if (versions.length < 2) return [];
      const original = versions.find(({ lang }) => lang === home);
      return versions.flatMap((article) => {
        const state = stateOf(article, original, versions, terms);
        return state === undefined ? [] : [[article.url, state] as const];
      });
    }),
  );
}

function stateOf(
  article: Article,
  original: Article | undefined,
  versions: readonly Article[],
  terms: ChangeTerms,
): TranslationState | undefined {
  const followed = original === article ? undefined : followedBy(article, original, terms);
  const correctedElsewhere = versions
    // What a translation lacks of its original is told by how far it is behind.
    .filter((other) => other !== article && other !== original)
    .map((other) => ({
      url: other.url,
      lang: other.lang,
      days: daysOf(missingCorrections(other, article, terms), terms),
    }))
    .filter(({ days }) => days.length > 0)
    .sort((a, b) => compareText(a.lang, b.lang));
  if (followed === undefined && correctedElsewhere.length === 0) return undefined;
  return { original: followed, correctedElsewhere };
}

function followedBy(
  { version }: Article,
  original: Article | undefined,
  terms: ChangeTerms,
): TranslationState['original'] {
  if (original === undefined || version === undefined) return undefined;
  const { iso, epoch } = version;
  return {
    url: original.url,
    lang: original.lang,
    version: epoch === undefined ? iso : dayOf({ iso, epoch }, terms.timeZone),
    behind: behindBy(original, version, terms),
  };
}

function daysOf(moments: readonly Moment[], { timeZone }: ChangeTerms): readonly string[] {
  return [...new Set(moments.map((moment) => dayOf(moment, timeZone)))].sort(compareText);
}

import type { SiteReader } from '../../facts/site-reader.ts';
import type { TranslationState } from '../../model/site/article/article-facts.ts';
import type { OtherVersions } from '../../model/site/article/translation-lines.ts';
import { type Link, type Links, wordsIn } from './links.ts';

/** An article's versions in other languages; each link is named by its language, in that language. */
export type TranslationView = OtherVersions<Link>;

/** The view of a translation state; undefined without one. */
export function translationView(
  state: TranslationState | undefined,
  site: SiteReader,
  links: Links,
): TranslationView | undefined {
  if (state === undefined) return undefined;
  const linkTo = ({ url, lang }: { readonly url: string; readonly lang: string }): Link => {
    const name = site.languages.find(({ code }) => code === lang)?.name ?? lang;
    return { href: links.to(url), hrefLang: lang, ...wordsIn(name, lang, links.lang) };
  };
  const { original, correctedElsewhere } = state;
  return {
    original: original && {
      link: linkTo(original),
      version: original.version,
      behind: original.behind,
    },
    correctedElsewhere: correctedElsewhere.map(({ days, ...version }) => ({
      link: linkTo(version),
      days,
    })),
  };
}

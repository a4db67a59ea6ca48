import type { Site, TranslationState } from '../model/site.ts';
import { type Link, type Links, wordsIn } from './links.ts';

/** A version of an article in another language: its link bears that language's own name. */
export interface OtherVersion {
  readonly link: Link;
}

/** What a reader is told of an article's versions in other languages. Days are `YYYY-MM-DD`. */
export interface TranslationView {
  /** Of a translation: its original, and how far the translation follows it. */
  readonly original: (OtherVersion & OriginalFacts) | undefined;
  /** Other versions with corrections that this one does not carry. */
  readonly correctedElsewhere: readonly (OtherVersion & { readonly days: readonly string[] })[];
}

type OriginalFacts = Pick<NonNullable<TranslationState['original']>, 'version' | 'behind'>;

/** Undefined where there is nothing to say. */
export function translationView(
  state: TranslationState | undefined,
  site: Site,
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
